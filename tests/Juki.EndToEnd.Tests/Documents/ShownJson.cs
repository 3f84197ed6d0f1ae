using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Juki.EndToEnd.Tests.Documents;

/// <summary>Compares JSON of a document with real JSON: the same members with the same values, but for what is another each time.</summary>
/// <param name="IdsAreGiven">Whether the run was told its id, so that ids are the same too.</param>
internal sealed partial record ShownJson(bool IdsAreGiven)
{
    private static readonly string[] Varying = ["time", "x", "y"];
    private static readonly string[] Ids = ["id", "noticeId"];

    public bool Holds(JsonNode? said, JsonNode? real) => (said, real) switch
    {
        (JsonObject a, JsonObject b) => a.Select(m => m.Key).Order(StringComparer.Ordinal).SequenceEqual(b.Select(m => m.Key).Order(StringComparer.Ordinal))
            && a.All(m => HoldsOf(m.Key, m.Value, b[m.Key])),
        (JsonArray a, JsonArray b) => a.Count == b.Count && a.Zip(b).All(pair => Holds(pair.First, pair.Second)),
        _ => JsonNode.DeepEquals(said, real),
    };

    private bool HoldsOf(string member, JsonNode? said, JsonNode? real)
    {
        if (Varying.Contains(member) || (Ids.Contains(member) && !IdsAreGiven))
            return IsText(said) && IsText(real);
        return member == "kid" && IsText(said) && IsText(real)
            ? Quarter().Replace((string)said!, "") == Quarter().Replace((string)real!, "")
            : Holds(said, real);
    }

    private static bool IsText(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String;

    [GeneratedRegex(@"(?<=^juki-)20\d\dq[1-4](?=-)")]
    private static partial Regex Quarter();
}
