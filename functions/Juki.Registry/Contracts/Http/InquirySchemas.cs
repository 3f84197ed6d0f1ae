using System.Text.Json.Nodes;
using Juki.Records.Items;
using Juki.Registry.Inquiries;
using static Juki.Registry.Contracts.Http.ApiSchemas;

namespace Juki.Registry.Contracts.Http;

/// <summary>What is asked of people, and answered.</summary>
internal static class InquirySchemas
{
    // At least one character that is no white space, and no control character.
    public const string OneLine = @"^(?=.*\S)[^\u0000-\u001F\u007F-\u009F]*$";

    private static readonly FieldTable Fields = FieldTable.Juki;

    public static JsonObject Inquiry()
    {
        var inquiry = Schema.Closed(
            new JsonObject
            {
                [InquiryMember.Duty] = Schema.Text(OneLine, "Code of the duty (事務) of 別表第五 or 別表第六.", maxLength: InquiryMember.MaxDuty),
                [InquiryMember.Purpose] = Schema.Text(OneLine, "The purpose (利用事由).", maxLength: InquiryMember.MaxPurpose),
                [InquiryMember.DocumentNumber] = Schema.Text(OneLine, "Number of the document that the question rests on (文書番号).", maxLength: InquiryMember.MaxDocumentNumber),
                [InquiryMember.ResidentCode] = Number(FieldKind.ResidentCode, "Whom: the resident code (住民票コード), current or former."),
                [InquiryMember.IndividualNumber] = Number(FieldKind.IndividualNumber, "Whom: the current individual number (個人番号)."),
                [InquiryMember.Conditions] = Reference(nameof(Conditions)),
                [InquiryMember.IncludesRemoved] = Flag("Whether removed and dead people are asked for too; for duties that may get them."),
                [InquiryMember.AsOf] = Schema.Text($"^{ItemSchema.LooseDate}$", "A day of the calendar, YYYYMMDD, in Japan: the record that was held at its end. With a number alone."),
                [InquiryMember.AsksNational] = Flag("Whether the national server (全国サーバ) is asked where nobody here may be told of. Not with asOf."),
                [InquiryMember.Items] = ItemNames(),
            },
            [InquiryMember.Duty, InquiryMember.Purpose, InquiryMember.DocumentNumber, InquiryMember.Items],
            "A question about one person: by one of the two numbers, by conditions, or by a number whose holder must fit the conditions.");
        inquiry["anyOf"] = new JsonArray(Requires(InquiryMember.ResidentCode), Requires(InquiryMember.IndividualNumber), Requires(InquiryMember.Conditions));
        inquiry["dependentSchemas"] = new JsonObject
        {
            [InquiryMember.AsOf] = new JsonObject
            {
                ["anyOf"] = new JsonArray(Requires(InquiryMember.ResidentCode), Requires(InquiryMember.IndividualNumber)),
                ["not"] = Requires(InquiryMember.AsksNational),
            },
        };
        inquiry["not"] = new JsonObject { ["required"] = Schema.ListOf([InquiryMember.ResidentCode, InquiryMember.IndividualNumber]) };
        return inquiry;
    }

    public static JsonObject NationalInquiry()
    {
        var inquiry = Inquiry();
        inquiry["description"] = "A question about one person to the national server (全国サーバ): by one of the two numbers, by conditions, or by a number whose holder must fit the conditions.";
        inquiry.Remove("dependentSchemas");
        foreach (var member in InquiryMember.All.Except(InquiryKind.National.Members))
            inquiry["properties"]!.AsObject().Remove(member);
        return inquiry;
    }

    public static JsonObject Search()
    {
        var members = Inquiry()["properties"]!.AsObject();
        return Schema.Closed(
            new JsonObject(InquiryKind.List.Members.Select(member => KeyValuePair.Create(member, members[member]?.DeepClone()))),
            InquiryKind.List.Members.Except([InquiryMember.IncludesRemoved]),
            "A question about everybody who fits conditions.");
    }

    public static JsonObject History()
    {
        var history = Inquiry();
        history["description"] = "A question for one person's records, whom an inquiry would find.";
        history["properties"]!.AsObject().Remove(InquiryMember.AsOf);
        history.Remove("dependentSchemas");
        return history;
    }

    public static JsonObject Conditions()
    {
        var conditions = Schema.Closed(
            new JsonObject
            {
                [ConditionMember.Name] = Line(KnownItems.Name, "How the name begins, in kanji; variation selectors and spaces don't count."),
                [ConditionMember.IsWholeName] = Flag("Whether it is the whole name."),
                [ConditionMember.NameKana] = Line(KnownItems.NameKana, "How the reading begins; voicing, small kana and long vowels don't count."),
                [ConditionMember.BirthDate] = Schema.Text($"^{ItemSchema.LooseDate}$", "YYYYMMDD; unknown parts are zeros, and match whatever they may stand for."),
                [ConditionMember.BirthFrom] = Schema.Text($"^{ItemSchema.LooseDate}$", "The first day of a range, a day of the calendar."),
                [ConditionMember.BirthTo] = Schema.Text($"^{ItemSchema.LooseDate}$", "Its last day, less than five years later."),
                [ConditionMember.Sex] = Schema.OneOf(Fields[KnownItems.Sex].Choices, "3 finds those of whom none is recorded."),
                [ConditionMember.Municipality] = Schema.Text("^[0-9]{5,6}$", "With check digit or without; a city stands for its wards."),
                [ConditionMember.Town] = Line(KnownItems.TownCode, "Code of the town in that municipality."),
                [ConditionMember.Address] = Line(KnownItems.Address, "How the address begins; width doesn't count."),
                [ConditionMember.IsWholeAddress] = Flag("Whether it is the whole address."),
            },
            [],
            "The four items (4情報): everything that is given must hold.");
        conditions["minProperties"] = 1;
        conditions["dependentRequired"] = new JsonObject
        {
            [ConditionMember.IsWholeName] = Schema.ListOf([ConditionMember.Name]),
            [ConditionMember.IsWholeAddress] = Schema.ListOf([ConditionMember.Address]),
            [ConditionMember.BirthFrom] = Schema.ListOf([ConditionMember.BirthTo]),
            [ConditionMember.BirthTo] = Schema.ListOf([ConditionMember.BirthFrom]),
            [ConditionMember.Town] = Schema.ListOf([ConditionMember.Municipality]),
        };
        conditions["not"] = new JsonObject
        {
            ["anyOf"] = new JsonArray(Both(ConditionMember.Name, ConditionMember.NameKana), Both(ConditionMember.BirthDate, ConditionMember.BirthFrom)),
        };
        return conditions;
    }

    public static JsonObject InquiryAnswer()
    {
        var items = new JsonObject();
        foreach (var field in Fields.Fields)
            items[field.JsonName] = new JsonObject { ["type"] = "string", ["title"] = field.JapaneseName };
        return Schema.Whole(new JsonObject
        {
            ["outcome"] = Schema.OneOf(["found", "none"], "none: nobody, or somebody who may not be provided; the two are not told apart."),
            ["records"] = Schema.ArrayOf(Schema.Closed(items, [], "The items asked for and nothing else; an empty text where the record holds a blank."), "One record or none; of a search one for each person; of a history the current one and the superseded ones, newest first."),
            ["receipt"] = Reference(nameof(Receipt)),
        });
    }

    private static JsonObject Both(string one, string other) => new() { ["required"] = Schema.ListOf([one, other]) };

    public static JsonObject Flag(string description) => new() { ["type"] = "boolean", ["description"] = description };

    private static JsonObject Line(int item, string description) => Schema.Text(OneLine, description, maxLength: Fields[item].MaxLength);

    private static JsonObject Number(FieldKind kind, string description) => Schema.Text($"^{ItemSchema.PatternOf(kind)}$", description);

    private static JsonObject Requires(string member) => new() { ["required"] = Schema.ListOf([member]) };

    private static JsonObject ItemNames()
    {
        var names = Schema.ArrayOf(Schema.OneOf(Fields.Fields.Select(field => field.JsonName)), "Names of the items asked for, each once.");
        names["minItems"] = 1;
        names["uniqueItems"] = true;
        return names;
    }
}
