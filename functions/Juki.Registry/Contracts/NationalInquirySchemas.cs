using System.Text.Json.Nodes;
using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Registry.Contracts.Http;
using Juki.Registry.Inquiries;
using Juki.Registry.NationalInquiries;

namespace Juki.Registry.Contracts;

/// <summary>What the national server (全国サーバ, of the Fuhyo file 附票全国サーバ) is asked of a person, and answers [P]: no interface specification is public.</summary>
internal static class NationalInquirySchemas
{
    // What says in an inquiry by what a person may be asked for.
    private static readonly string[] Choices = ["anyOf", "not"];

    public static JsonObject Question(RegisterFile register)
    {
        var inquiry = InquirySchemas.NationalInquiry(register);
        var asked = inquiry["properties"]!.AsObject();
        var members = new JsonObject { ["id"] = Schema.Text(Schema.Uuid, "The question's id, the same however often it is sent.") };
        foreach (var member in new[] { InquiryMember.Duty, InquiryMember.Purpose, InquiryMember.DocumentNumber, InquiryMember.ResidentCode, InquiryMember.IndividualNumber }.Where(asked.ContainsKey))
            members[member] = asked[member]!.DeepClone();
        members[InquiryMember.Conditions] = InquirySchemas.Conditions(register);
        members[InquiryMember.IncludesRemoved] = asked[InquiryMember.IncludesRemoved]!.DeepClone();
        members[InquiryMember.Items] = NamesOf(register.Fields, Askable(register), "The items for the asker, who is entitled to them.");
        members["matchItems"] = NamesOf(register.Fields, NationalMatch.Possible(register.Fields), "The items for the prefectural server alone: it holds the answer against the question with them, and gives none of them.");
        var numbers = InquiryMember.NumbersOf(register.Fields);
        var question = Schema.Closed(members, members.Select(member => member.Key).Except([.. numbers, InquiryMember.Conditions]), $"By {InquirySchemas.Whom(numbers)}");
        foreach (var choice in Choices.Where(inquiry.ContainsKey))
            question[choice] = inquiry[choice]!.DeepClone();
        return question;
    }

    public static JsonObject Answer(RegisterFile register)
    {
        var fields = register.Fields;
        var items = new JsonObject();
        foreach (var item in Askable(register).Union(NationalMatch.Possible(fields)).Order())
            items[fields[item].JsonName] = ItemOf(fields[item]);
        var record = Schema.Closed(items, [], "Exactly the question's items and matchItems, when one person matches.");
        var answer = Schema.Whole(new JsonObject
        {
            [NationalAnswerReader.Id] = Schema.Text(Schema.Uuid, "The question's id."),
            [NationalAnswerReader.Count] = Schema.Integer(0, int.MaxValue, "How many people match. Of several nothing more is told."),
            [NationalAnswerReader.Record] = Schema.OrNull(record),
        });
        answer["if"] = CountIsOne();
        answer["then"] = RecordIs("object");
        answer["else"] = RecordIs("null");
        return answer;
    }

    private static IEnumerable<int> Askable(RegisterFile register) =>
        register.Provided.Union([KnownItems.IndividualNumber, KnownItems.ResidentCode]).ToList().Intersect(register.Inquired);

    private static JsonObject NamesOf(FieldTable fields, IEnumerable<int> items, string description)
    {
        var names = Schema.ArrayOf(Schema.OneOf(items.Order().Select(item => fields[item].JsonName)), description);
        names["uniqueItems"] = true;
        return names;
    }

    private static JsonObject ItemOf(Field field)
    {
        var schema = field switch
        {
            { SetBy: ItemSource.Server } => Schema.OneOf(field.Choices),
            { Kind: FieldKind.MunicipalityCode } => Schema.Text("^[0-9]{6}$"),
            { Kind: FieldKind.AnyMunicipalityCode } => Schema.Text("^([0-9]{6})?$"),
            _ => ItemSchema.Of(field),
        };
        schema["title"] = field.JapaneseName;
        schema["description"] = $"{ItemSchema.NumberOf(field)}{(field.MayBeBlank ? "; empty where the record holds a blank" : "")}.";
        return schema;
    }

    private static JsonObject CountIsOne() => new() { ["properties"] = new JsonObject { [NationalAnswerReader.Count] = new JsonObject { ["const"] = 1 } } };

    private static JsonObject RecordIs(string type) => new() { ["properties"] = new JsonObject { [NationalAnswerReader.Record] = new JsonObject { ["type"] = type } } };
}
