using System.Text.Json;

namespace Juki.EndToEnd.Tests.Documents;

/// <summary>The members of a JSON value with their kinds, without what they hold.</summary>
internal static class JsonShape
{
    /// <summary>Lists every member by its path and kind; the elements of a list stand under one path.</summary>
    public static IReadOnlySet<string> Of(JsonElement value) => Members(value, "").ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Members(JsonElement value, string path) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Members(member.Value, $"{path}/{member.Name}")).Prepend($"{path} object"),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(element => Members(element, $"{path}/*")).Prepend($"{path} list"),
        _ => [$"{path} {value.ValueKind}"],
    };
}
