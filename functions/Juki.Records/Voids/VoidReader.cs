using System.Globalization;
using System.Text.Json;
using Juki.Records.Checks;
using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Records.Notices;
using Juki.Records.Text;
using Juki.Records.Values;

namespace Juki.Records.Voids;

/// <summary>
/// Reads a void: resident code, number of the sequence and reason, all mandatory (U2, C02, C09, C11, C18). The number is a member of the data, or the
/// event's attribute where it is no item of the file.
/// </summary>
public static class VoidReader
{
    private const string ReasonMember = "reason";

    /// <summary>Reads a void.</summary>
    /// <param name="file">The file that it is of.</param>
    /// <param name="data">The event's data.</param>
    /// <param name="sender">The authenticated CS.</param>
    /// <param name="id">The event's id.</param>
    /// <param name="time">The event's time.</param>
    /// <param name="sequence">The event's attribute <c>sequence</c>; null where it has none.</param>
    /// <returns>The void, or all failures together; never both.</returns>
    public static VoidReading Read(RegisterFile file, JsonElement data, NoticeSender sender, string id, DateTimeOffset time, string? sequence = null)
    {
        var failures = new List<CheckFailure>();
        var (codeField, numberField) = (file.Fields[KnownItems.ResidentCode], file.Fields[KnownItems.SequenceNumber]);
        var members = JsonMembers.Known(data, name => ItemOf(name, codeField, numberField), failures.Add).ToDictionary(member => member.Name, member => member.Value);
        if (data.ValueKind != JsonValueKind.Object)
            return new VoidReading(null, failures);

        if (!file.Fields.HoldsIndividualNumbers)
            failures.AddRange(Numbers(codeField, members));
        var code = ReadCode(codeField, members, failures);
        var number = numberField.SetBy == ItemSource.Envelope ? ReadNumber(numberField, sequence, failures) : ReadNumber(numberField, members, failures);
        var reason = ReadReason(members, failures);
        return failures.Count == 0
            ? new VoidReading(new SequenceVoid(sender, id, time, code, number, reason), [])
            : new VoidReading(null, failures);
    }

    /// <summary>What a void that was refused alone says, for telling its repetition (ruling 4): its data as they came.</summary>
    /// <param name="data">The event's data.</param>
    /// <param name="sender">The authenticated CS.</param>
    /// <param name="sequence">The event's attribute <c>sequence</c>.</param>
    /// <returns>The digest.</returns>
    public static ContentDigest ContentOfRefused(JsonElement data, NoticeSender sender, string? sequence = null) =>
        ContentDigest.OfUnread(sender, "void", data, sequence);

    private static int? ItemOf(string name, Field code, Field number)
    {
        if (name == ReasonMember)
            return 0;
        if (name == code.JsonName)
            return code.Item;
        return name == number.JsonName && number.SetBy != ItemSource.Envelope ? number.Item : null;
    }

    private static IEnumerable<CheckFailure> Numbers(Field code, Dictionary<string, JsonElement> members)
    {
        foreach (var (name, value) in members)
        {
            if (JsonMembers.Text(value, FieldKind.Text, name, (_, _) => { }) is { } text && IndividualNumberText.IsIn(text))
                yield return new(KnownChecks.LawfulItems, name == code.JsonName ? [code.Item] : [], NumberChecks.Message(name));
        }
    }

    private static ResidentCode ReadCode(Field field, Dictionary<string, JsonElement> members, List<CheckFailure> failures)
    {
        var code = default(ResidentCode);
        if (Text(members, field.JsonName, field.Kind, [field.Item], failures) is { } text && !ResidentCode.TryParse(text, out code))
            failures.Add(new(KnownChecks.ResidentCode, [field.Item], $"{field.JsonName} must be 11 half-width digits that end with the right check digit."));
        return code;
    }

    private static long ReadNumber(Field field, Dictionary<string, JsonElement> members, List<CheckFailure> failures)
    {
        if (members.TryGetValue(field.JsonName, out var value) && !JsonMembers.IsBlank(value))
            return JsonMembers.Integer(value, field, (check, message) => failures.Add(new(check, [field.Item], message))) ?? 0;

        failures.Add(Missing(field.JsonName, [field.Item]));
        return 0;
    }

    private static long ReadNumber(Field field, string? sequence, List<CheckFailure> failures)
    {
        if (string.IsNullOrEmpty(sequence))
            failures.Add(Missing(field.JsonName, [field.Item]));
        else if (EnvelopeReading.TryParse(sequence, out var number))
            return number;
        else
            failures.Add(new(KnownChecks.Sequence, [field.Item], EnvelopeReading.FormOf(field)));
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
