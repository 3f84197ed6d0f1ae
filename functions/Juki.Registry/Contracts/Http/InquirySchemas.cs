using System.Text.Json.Nodes;
using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Registry.Inquiries;
using Juki.Registry.Linking;
using static Juki.Registry.Contracts.Http.ApiSchemas;

namespace Juki.Registry.Contracts.Http;

/// <summary>What is asked of people, and answered.</summary>
internal static class InquirySchemas
{
    // At least one character that is no white space, and no control character.
    public const string OneLine = @"^(?=.*\S)[^\u0000-\u001F\u007F-\u009F]*$";

    public static JsonObject Inquiry(RegisterFile register)
    {
        var numbers = InquiryMember.NumbersOf(register.Fields);
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
                [InquiryMember.AsksNational] = Flag($"Whether the national server ({register.NationalServerName}) is asked where nobody here may be told of. Not with asOf."),
                [InquiryMember.NumberRequest] = Schema.Text(Schema.Uuid, "Id under which the person's individual number (個人番号) is asked for too, a UUID of your own making; for duties that may get it. Not with asOf or asksNational."),
                [InquiryMember.Items] = ItemNames(register),
            },
            [InquiryMember.Duty, InquiryMember.Purpose, InquiryMember.DocumentNumber, InquiryMember.Items],
            $"A question about one person: by {Whom(numbers)}");
        Keep(inquiry, InquiryKind.One.MembersAt(register));
        inquiry["anyOf"] = new JsonArray([.. numbers.Append(InquiryMember.Conditions).Select(Requires)]);
        inquiry["dependentSchemas"] = new JsonObject
        {
            [InquiryMember.AsOf] = new JsonObject
            {
                ["anyOf"] = new JsonArray([.. numbers.Select(Requires)]),
                ["not"] = Requires(InquiryMember.AsksNational),
            },
        };
        if (register.AsksForNumbers)
        {
            inquiry["dependentSchemas"]![InquiryMember.NumberRequest] = new JsonObject
            {
                ["not"] = new JsonObject { ["anyOf"] = new JsonArray(Requires(InquiryMember.AsOf), Requires(InquiryMember.AsksNational)) },
            };
        }

        if (numbers.Count > 1)
            inquiry["not"] = new JsonObject { ["required"] = Schema.ListOf(numbers) };
        return inquiry;
    }

    /// <summary>By what a person is asked for, in words.</summary>
    /// <param name="numbers">The numbers that people of the file have.</param>
    /// <returns>What comes after "by".</returns>
    public static string Whom(IReadOnlyList<string> numbers) => numbers.Count == 1
        ? "the resident code, by conditions, or by a code whose holder must fit the conditions."
        : "one of the two numbers, by conditions, or by a number whose holder must fit the conditions.";

    public static JsonObject NationalInquiry(RegisterFile register)
    {
        var inquiry = Inquiry(register);
        inquiry["description"] = $"A question about one person to the national server ({register.NationalServerName}): by {Whom(InquiryMember.NumbersOf(register.Fields))}";
        inquiry.Remove("dependentSchemas");
        Keep(inquiry, InquiryKind.National.MembersAt(register));
        return inquiry;
    }

    public static JsonObject Search(RegisterFile register)
    {
        var members = Inquiry(register)["properties"]!.AsObject();
        return Schema.Closed(
            new JsonObject(InquiryKind.List.MembersAt(register).Select(member => KeyValuePair.Create(member, members[member]?.DeepClone()))),
            InquiryKind.List.Members.Except([InquiryMember.IncludesRemoved]),
            "A question about everybody who fits conditions.");
    }

    public static JsonObject History(RegisterFile register)
    {
        var history = Inquiry(register);
        history["description"] = "A question for one person's records, whom an inquiry would find.";
        history["properties"]!.AsObject().Remove(InquiryMember.AsOf);
        history["properties"]!.AsObject().Remove(InquiryMember.NumberRequest);
        history.Remove("dependentSchemas");
        return history;
    }

    public static JsonObject Conditions(RegisterFile register)
    {
        var fields = register.Fields;
        var conditions = Schema.Closed(
            new JsonObject
            {
                [ConditionMember.Name] = Line(fields, KnownItems.Name, "How the name begins, in kanji; variation selectors and spaces don't count."),
                [ConditionMember.IsWholeName] = Flag("Whether it is the whole name."),
                [ConditionMember.NameKana] = Line(fields, KnownItems.NameKana, "How the reading begins; voicing, small kana and long vowels don't count."),
                [ConditionMember.BirthDate] = Schema.Text($"^{ItemSchema.LooseDate}$", "YYYYMMDD; unknown parts are zeros, and match whatever they may stand for."),
                [ConditionMember.BirthFrom] = Schema.Text($"^{ItemSchema.LooseDate}$", "The first day of a range, a day of the calendar."),
                [ConditionMember.BirthTo] = Schema.Text($"^{ItemSchema.LooseDate}$", "Its last day, less than five years later."),
                [ConditionMember.Sex] = Schema.OneOf(fields[KnownItems.Sex].Choices, "3 finds those of whom none is recorded."),
                [ConditionMember.Municipality] = Schema.Text("^[0-9]{5,6}$", "With check digit or without; a city stands for its wards."),
                [ConditionMember.Town] = Line(fields, KnownItems.TownCode, "Code of the town in that municipality."),
                [ConditionMember.Address] = Line(fields, KnownItems.Address, fields.Has(KnownItems.LastAddress) ? "How the address, or the last one in Japan, begins; width doesn't count." : "How the address begins; width doesn't count."),
                [ConditionMember.IsWholeAddress] = Flag("Whether it is the whole address."),
            },
            [],
            "The four items (4情報): everything that is given must hold.");
        var dependent = new JsonObject
        {
            [ConditionMember.IsWholeName] = Schema.ListOf([ConditionMember.Name]),
            [ConditionMember.IsWholeAddress] = Schema.ListOf([ConditionMember.Address]),
            [ConditionMember.BirthFrom] = Schema.ListOf([ConditionMember.BirthTo]),
            [ConditionMember.BirthTo] = Schema.ListOf([ConditionMember.BirthFrom]),
            [ConditionMember.Town] = Schema.ListOf([ConditionMember.Municipality]),
        };
        Keep(conditions, ConditionMember.All.Except(ConditionMember.MissingOf(fields)));
        foreach (var member in ConditionMember.MissingOf(fields))
            dependent.Remove(member);
        conditions["minProperties"] = 1;
        conditions["dependentRequired"] = dependent;
        conditions["not"] = new JsonObject
        {
            ["anyOf"] = new JsonArray(Both(ConditionMember.Name, ConditionMember.NameKana), Both(ConditionMember.BirthDate, ConditionMember.BirthFrom)),
        };
        return conditions;
    }

    public static JsonObject InquiryAnswer(RegisterFile register)
    {
        var items = new JsonObject();
        foreach (var field in register.Inquired.Select(item => register.Fields[item]))
            items[field.JsonName] = new JsonObject { ["type"] = "string", ["title"] = field.JapaneseName };
        var answer = Schema.Whole(new JsonObject
        {
            ["outcome"] = Schema.OneOf(["found", "none"], "none: nobody, or somebody who may not be provided; the two are not told apart."),
            ["records"] = Schema.ArrayOf(Schema.Closed(items, [], "The items asked for and nothing else; an empty text where the record holds a blank."), "One record or none; of a search one for each person; of a history the current one and the superseded ones, newest first."),
            ["receipt"] = Reference(nameof(Receipt)),
        });
        if (register.AsksForNumbers)
            answer["properties"]![LinkContract.IndividualNumber] = Number(FieldKind.IndividualNumber, "The individual number of the one person, where it was asked for and there is one. No item of the file: acknowledge it once it has arrived.");
        return answer;
    }

    private static JsonObject Both(string one, string other) => new() { ["required"] = Schema.ListOf([one, other]) };

    public static JsonObject Flag(string description) => new() { ["type"] = "boolean", ["description"] = description };

    private static JsonObject Line(FieldTable fields, int item, string description) =>
        Schema.Text(OneLine, description, maxLength: fields.Has(item) ? fields[item].MaxLength : null);

    private static void Keep(JsonObject schema, IEnumerable<string> members)
    {
        var properties = schema["properties"]!.AsObject();
        foreach (var member in properties.Select(property => property.Key).Except(members).ToList())
            properties.Remove(member);
    }

    private static JsonObject Number(FieldKind kind, string description) => Schema.Text($"^{ItemSchema.PatternOf(kind)}$", description);

    private static JsonObject Requires(string member) => new() { ["required"] = Schema.ListOf([member]) };

    private static JsonObject ItemNames(RegisterFile register)
    {
        var names = Schema.ArrayOf(Schema.OneOf(register.Fields.NamesOf(register.Inquired)), "Names of the items asked for, each once.");
        names["minItems"] = 1;
        names["uniqueItems"] = true;
        return names;
    }
}
