using System.Globalization;
using System.Text.Json;
using Juki.Records.Checks;
using Juki.Records.Items;

namespace Juki.Records.Notices;

/// <summary>
/// Takes the members of a notice's data apart (U2). Only known names are ever repeated: an unknown member is told by its place,
/// since its name may be personal data too.
/// </summary>
internal static class MemberReading
{
    public static void Read(JsonElement data, NoticeDraft draft)
    {
        if (data.ValueKind != JsonValueKind.Object)
        {
            draft.Fail(KnownChecks.LawfulItems, [], "data must be a JSON object that holds the items.");
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var place = 0;
        foreach (var member in data.EnumerateObject())
        {
            place++;
            var name = TryDecode(() => member.Name) ?? string.Empty;
            var field = draft.Fields.Find(name);
            var former = draft.Form.Formers.FirstOrDefault(candidate => candidate.JsonName == name);
            if (field is null && former is null)
                draft.Fail(KnownChecks.LawfulItems, [], string.Create(CultureInfo.InvariantCulture, $"An unknown member, number {place} of data: leave out what is not an item of the notice."));
            else if (!seen.Add(name))
                draft.Fail(KnownChecks.LawfulItems, [field?.No ?? former!.Item], $"{name} is given more than once: give it once.");
            else if (field is not null)
                ReadItem(member.Value, field, draft);
            else
                ReadFormer(member.Value, former!, draft);
        }
    }

    private static void ReadItem(JsonElement value, Field field, NoticeDraft draft)
    {
        if (field.SetBy == ItemSource.Server)
        {
            if (!IsBlank(value))
                draft.Fail(KnownChecks.LawfulItems, [field.No], $"{field.JsonName} is set by the server: leave it out.");
            return;
        }

        if (field.IsInteger)
            ReadInteger(value, field, draft);
        else if (Text(value, field.Kind, field.JsonName, (check, message) => draft.Break(check, field.No, message)) is { } text)
            draft.Set(field.No, text);
    }

    private static void ReadInteger(JsonElement value, Field field, NoticeDraft draft)
    {
        var least = field.Kind == FieldKind.SequenceNumber ? 1 : 0;
        if (IsBlank(value))
            return;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) && number >= least && number <= field.MaxValue)
            draft.Set(field.No, number.ToString(CultureInfo.InvariantCulture));
        else
            draft.Break(ItemChecks.IdOf(field.Kind), field.No, string.Create(CultureInfo.InvariantCulture, $"{field.JsonName} must be a JSON integer from {least} to {field.MaxValue}."));
    }

    private static void ReadFormer(JsonElement value, FormerMember former, NoticeDraft draft)
    {
        var kind = draft.Fields[former.Item].Kind;
        if (Text(value, kind, former.JsonName, (check, message) => draft.Fail(check, [former.Item], message)) is { Length: > 0 } text)
            draft.SetFormer(former, text);
    }

    private static string? Text(JsonElement value, FieldKind kind, string name, Action<string, string> fail)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            fail(ItemChecks.IdOf(kind), $"{name} must be a JSON string; leave it out or give an empty one for blank.");
            return null;
        }

        var text = TryDecode(() => value.GetString()!);
        if (text is null)
            fail(KnownChecks.Text, $"{name} is not valid Unicode: send whole surrogate pairs and valid UTF-8.");
        return text;
    }

    private static bool IsBlank(JsonElement value) => value.ValueKind == JsonValueKind.String && value.ValueEquals(string.Empty);

    // The parser checks escapes and UTF-8 only when a text is asked for, and reports both this way.
    private static string? TryDecode(Func<string> decode)
    {
        try
        {
            return decode();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
