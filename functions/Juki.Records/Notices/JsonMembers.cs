using System.Globalization;
using System.Text.Json;
using Juki.Records.Checks;
using Juki.Records.Items;

namespace Juki.Records.Notices;

/// <summary>
/// Takes JSON data apart without ever repeating what it holds: only known names are told, an unknown member is told by its place,
/// since its name may be personal data too (U2).
/// </summary>
internal static class JsonMembers
{
    /// <summary>Goes through the members whose names are known, each once.</summary>
    /// <param name="data">The data.</param>
    /// <param name="itemOf">The item that a known member is about, 0 for none; null for an unknown name.</param>
    /// <param name="failures">Takes what is wrong.</param>
    /// <returns>Name and value of each.</returns>
    public static IEnumerable<(string Name, JsonElement Value)> Known(JsonElement data, Func<string, int?> itemOf, Action<CheckFailure> failures)
    {
        if (data.ValueKind != JsonValueKind.Object)
        {
            failures(new(KnownChecks.LawfulItems, [], "data must be a JSON object that holds the items."));
            yield break;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var place = 0;
        foreach (var member in data.EnumerateObject())
        {
            place++;
            var name = TryDecode(() => member.Name) ?? string.Empty;
            if (itemOf(name) is not { } item)
                failures(new(KnownChecks.LawfulItems, [], string.Create(CultureInfo.InvariantCulture, $"An unknown member, number {place} of data: leave out what is not an item of the notice.")));
            else if (!seen.Add(name))
                failures(new(KnownChecks.LawfulItems, item == 0 ? [] : [item], $"{name} is given more than once: give it once."));
            else
                yield return (name, member.Value);
        }
    }

    /// <summary>A text.</summary>
    /// <param name="value">The value.</param>
    /// <param name="kind">What the text is to hold.</param>
    /// <param name="name">The member's name.</param>
    /// <param name="fail">Takes check and message of what is wrong.</param>
    /// <returns>The text, empty when blank; null when it can't be read.</returns>
    public static string? Text(JsonElement value, FieldKind kind, string name, Action<string, string> fail)
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

    /// <summary>An integer.</summary>
    /// <param name="value">The value.</param>
    /// <param name="field">The item that it is of.</param>
    /// <param name="fail">Takes check and message of what is wrong.</param>
    /// <returns>The integer; null when it is blank or can't be read.</returns>
    public static long? Integer(JsonElement value, Field field, Action<string, string> fail)
    {
        var least = field.Kind == FieldKind.SequenceNumber ? 1 : 0;
        if (IsBlank(value))
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) && number >= least && number <= field.MaxValue)
            return number;

        fail(ItemChecks.IdOf(field.Kind), string.Create(CultureInfo.InvariantCulture, $"{field.JsonName} must be a JSON integer from {least} to {field.MaxValue}."));
        return null;
    }

    /// <summary>Whether a value is an empty text.</summary>
    /// <param name="value">The value.</param>
    /// <returns>True when it is.</returns>
    public static bool IsBlank(JsonElement value) => value.ValueKind == JsonValueKind.String && value.ValueEquals(string.Empty);

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
