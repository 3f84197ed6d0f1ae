using System.Text.Json;
using Juki.Records.Items;
using Juki.Records.Values;
using Juki.Registry.Http;

namespace Juki.Registry.Inquiries;

/// <summary>Reads the members of an object of a request; whatever is not of its form is named and taken for missing.</summary>
/// <param name="body">The object.</param>
/// <param name="prefix">What stands before a member's name when it is named.</param>
/// <param name="errors">Takes what is wrong.</param>
internal sealed class MemberReader(JsonElement body, string prefix, List<ProblemParameter> errors)
{
    public delegate bool TryParse<T>(string? text, out T value);

    public bool Has(string member) => body.TryGetProperty(member, out _);

    public void Wrong(string member, string message) => errors.Add(new(prefix + member, message));

    public bool IsOnly(IReadOnlyList<string> members) => body.EnumerateObject().All(member => members.Contains(member.Name, StringComparer.Ordinal));

    /// <summary>Checks that no other members are there, and names those that another file has.</summary>
    /// <param name="members">All members of such an object.</param>
    /// <param name="missing">Those of them that this file has not.</param>
    /// <returns>False where there are others.</returns>
    public bool IsOnly(IEnumerable<string> members, IEnumerable<string> missing)
    {
        foreach (var member in missing.Where(Has))
            Wrong(member, "This file has no such item: leave it out.");
        return IsOnly([.. members]);
    }

    public string? Text(string member, int maxLength)
    {
        if (!body.TryGetProperty(member, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.String
            && value.GetString() is { } text && text.Length <= maxLength && !string.IsNullOrWhiteSpace(text) && !text.Any(char.IsControl))
        {
            return text;
        }

        Wrong(member, FormOfText(maxLength));
        return null;
    }

    public string NeededText(string member, int maxLength)
    {
        if (!Has(member))
            Wrong(member, FormOfText(maxLength));
        return Text(member, maxLength) ?? "";
    }

    public T? Value<T>(string member, TryParse<T> parse, string form)
        where T : struct
    {
        if (!body.TryGetProperty(member, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.String && parse(value.GetString(), out var parsed))
            return parsed;
        Wrong(member, form);
        return null;
    }

    public long? Number(string member, string form)
    {
        if (!body.TryGetProperty(member, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) && number > 0)
            return number;
        Wrong(member, form);
        return null;
    }

    public IReadOnlyList<int> NeededItems(string member, FieldTable fields, Func<int, bool> isMeant, string form)
    {
        var items = new List<int>();
        if (!body.TryGetProperty(member, out var value) || value.ValueKind != JsonValueKind.Array || value.GetArrayLength() == 0)
        {
            Wrong(member, "A list of at least one item's name.");
            return items;
        }

        foreach (var (index, name) in value.EnumerateArray().Index())
        {
            if (name.ValueKind == JsonValueKind.String && fields.Find(name.GetString()!) is { } field && isMeant(field.Item) && !items.Contains(field.Item))
                items.Add(field.Item);
            else
                Wrong($"{member}[{index}]", form);
        }

        return items;
    }

    public DateOnly? Day(string member, string form) => Value<DateOnly>(member, TryParseDay, form);

    public bool Flag(string member, string form, bool isMeant = true)
    {
        if (!body.TryGetProperty(member, out var value))
            return false;
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False) || !isMeant)
            Wrong(member, form);
        return value.ValueKind == JsonValueKind.True;
    }

    private static bool TryParseDay(string? text, out DateOnly day)
    {
        day = default;
        return LooseDate.TryParse(text, out var date) && date.TryGetDay(out day);
    }

    private static string FormOfText(int maxLength) => $"Text of 1 to {maxLength} characters, none of them a control character.";
}
