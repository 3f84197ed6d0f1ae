using System.Globalization;
using System.Text.Json;
using Juki.Records.Checks;
using Juki.Records.Items;
using Juki.Records.Notices;
using Juki.Records.Text;
using Juki.Records.Values;

namespace Juki.Records.Voids;

/// <summary>Reads the data of a void: residentCode, sequenceNumber and reason, all mandatory (U2, C02, C09, C11, C18).</summary>
public static class VoidReader
{
    private const string ReasonMember = "reason";

    private static readonly Field Code = FieldTable.Juki[KnownItems.ResidentCode];
    private static readonly Field Number = FieldTable.Juki[KnownItems.SequenceNumber];

    /// <summary>Reads a void.</summary>
    /// <param name="data">The event's data.</param>
    /// <param name="sender">The authenticated CS.</param>
    /// <param name="id">The event's id.</param>
    /// <param name="time">The event's time.</param>
    /// <returns>The void, or all failures together; never both.</returns>
    public static VoidReading Read(JsonElement data, NoticeSender sender, string id, DateTimeOffset time)
    {
        var failures = new List<CheckFailure>();
        var members = JsonMembers.Known(data, ItemOf, failures.Add).ToDictionary(member => member.Name, member => member.Value);
        if (data.ValueKind != JsonValueKind.Object)
            return new VoidReading(null, failures);

        var code = ReadCode(members, failures);
        var number = ReadNumber(members, failures);
        var reason = ReadReason(members, failures);
        return failures.Count == 0
            ? new VoidReading(new SequenceVoid(sender, id, time, code, number, reason), [])
            : new VoidReading(null, failures);
    }

    /// <summary>What a void that was refused alone says, for telling its repetition (ruling 4): its data as they came.</summary>
    /// <param name="data">The event's data.</param>
    /// <param name="sender">The authenticated CS.</param>
    /// <returns>The digest.</returns>
    public static ContentDigest ContentOfRefused(JsonElement data, NoticeSender sender) => ContentDigest.OfUnread(sender, "void", data);

    private static int? ItemOf(string name)
    {
        if (name == ReasonMember)
            return 0;
        return name == Code.JsonName || name == Number.JsonName ? FieldTable.Juki.Find(name)!.No : null;
    }

    private static ResidentCode ReadCode(Dictionary<string, JsonElement> members, List<CheckFailure> failures)
    {
        var code = default(ResidentCode);
        if (Text(members, Code.JsonName, Code.Kind, [Code.No], failures) is { } text && !ResidentCode.TryParse(text, out code))
            failures.Add(new(KnownChecks.ResidentCode, [Code.No], $"{Code.JsonName} must be 11 half-width digits that end with the right check digit."));
        return code;
    }

    private static long ReadNumber(Dictionary<string, JsonElement> members, List<CheckFailure> failures)
    {
        if (members.TryGetValue(Number.JsonName, out var value) && !JsonMembers.IsBlank(value))
            return JsonMembers.Integer(value, Number, (check, message) => failures.Add(new(check, [Number.No], message))) ?? 0;

        failures.Add(Missing(Number.JsonName, [Number.No]));
        return 0;
    }

    private static string ReadReason(Dictionary<string, JsonElement> members, List<CheckFailure> failures)
    {
        if (Text(members, ReasonMember, FieldKind.Text, [], failures) is not { } text)
            return string.Empty;

        if (!TextRule.Allows(text))
            failures.Add(new(KnownChecks.Text, [], $"{ReasonMember} holds a control, a non-character or a character outside the agreed set: replace it."));
        if (text.Length > SequenceVoid.ReasonMaxLength)
            failures.Add(new(KnownChecks.Text, [], string.Create(CultureInfo.InvariantCulture, $"{ReasonMember} is longer than {SequenceVoid.ReasonMaxLength} UTF-16 code units: shorten it.")));
        return text;
    }

    private static string? Text(Dictionary<string, JsonElement> members, string name, FieldKind kind, IReadOnlyList<int> items, List<CheckFailure> failures)
    {
        var text = members.TryGetValue(name, out var value)
            ? JsonMembers.Text(value, kind, name, (check, message) => failures.Add(new(check, items, message)))
            : string.Empty;
        if (text is null || !string.IsNullOrWhiteSpace(text))
            return text;

        failures.Add(Missing(name, items));
        return null;
    }

    private static CheckFailure Missing(string name, IReadOnlyList<int> items) => new(KnownChecks.Mandatory, items, $"{name} is mandatory: give it.");
}
