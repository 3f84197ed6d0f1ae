using System.Globalization;
using System.Text.Json.Nodes;
using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Registry.Access;
using Juki.Registry.Contracts.Http;
using Juki.Registry.Inquiries;
using Juki.Registry.NationalInquiries;

namespace Juki.Registry.Contracts;

/// <summary>What the national server (全国サーバ) is asked of a person, and answers [P]: no interface specification is public.</summary>
internal static class NationalInquirySchemas
{
    private static readonly FieldTable Fields = FieldTable.Juki;

    private static IReadOnlyList<int> Askable { get; } = [.. RegisterFile.Juki.Provided, KnownItems.IndividualNumber, KnownItems.ResidentCode];

    public static JsonObject Question()
    {
        var asked = InquirySchemas.Inquiry()["properties"]!.AsObject();
        var members = new JsonObject { ["id"] = Schema.Text(Schema.Uuid, "The question's id, the same however often it is sent.") };
        foreach (var member in new[] { InquiryMember.Duty, InquiryMember.Purpose, InquiryMember.DocumentNumber, InquiryMember.ResidentCode, InquiryMember.IndividualNumber })
            members[member] = asked[member]!.DeepClone();
        members[InquiryMember.Conditions] = InquirySchemas.Conditions();
        members[InquiryMember.IncludesRemoved] = asked[InquiryMember.IncludesRemoved]!.DeepClone();
        members[InquiryMember.Items] = NamesOf(Askable, "The items for the asker, who is entitled to them.");
        members["matchItems"] = NamesOf(NationalMatch.Possible(Fields), "The items for the prefectural server alone: it holds the answer against the question with them, and gives none of them.");
        string[] choices = [InquiryMember.ResidentCode, InquiryMember.IndividualNumber, InquiryMember.Conditions];
        var question = Schema.Closed(members, members.Select(member => member.Key).Except(choices), "By one of the two numbers, by conditions, or by a number whose holder must fit the conditions.");
        question["anyOf"] = new JsonArray([.. choices.Select(choice => new JsonObject { ["required"] = Schema.ListOf([choice]) })]);
        question["not"] = new JsonObject { ["required"] = Schema.ListOf([InquiryMember.ResidentCode, InquiryMember.IndividualNumber]) };
        return question;
    }

    public static JsonObject Answer()
    {
        var items = new JsonObject();
        foreach (var item in Askable.Union(NationalMatch.Possible(Fields)).Order())
            items[Fields[item].JsonName] = ItemOf(Fields[item]);
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

    private static JsonObject NamesOf(IEnumerable<int> items, string description)
    {
        var names = Schema.ArrayOf(Schema.OneOf(items.Order().Select(item => Fields[item].JsonName)), description);
        names["uniqueItems"] = true;
        return names;
    }

    private static JsonObject ItemOf(Field field)
    {
        var schema = field switch
        {
            { SetBy: ItemSource.Server } => Schema.OneOf(field.Choices),
            { Kind: FieldKind.MunicipalityCode } => Schema.Text("^[0-9]{6}$"),
            _ => ItemSchema.Of(field),
        };
        schema["title"] = field.JapaneseName;
        schema["description"] = string.Create(CultureInfo.InvariantCulture, $"Item {field.No}{(field.MayBeBlank ? "; empty where the record holds a blank" : "")}.");
        return schema;
    }

    private static JsonObject CountIsOne() => new() { ["properties"] = new JsonObject { [NationalAnswerReader.Count] = new JsonObject { ["const"] = 1 } } };

    private static JsonObject RecordIs(string type) => new() { ["properties"] = new JsonObject { [NationalAnswerReader.Record] = new JsonObject { ["type"] = type } } };
}
