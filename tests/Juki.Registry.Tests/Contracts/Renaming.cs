using System.Text.Json.Nodes;

namespace Juki.Registry.Tests.Contracts;

/// <summary>The same value with one member under another name: what a careless change of the code would send.</summary>
internal static class Renaming
{
    /// <summary>Each way to rename one member, however deep.</summary>
    public static IEnumerable<JsonNode> EachOf(JsonNode value)
    {
        foreach (var path in PathsOf(value, []))
        {
            var copy = value.DeepClone();
            var place = path[..^1].Aggregate(copy, (node, step) => step is int index ? node[index]! : node[(string)step]!).AsObject();
            var name = (string)path[^1];
            var moved = place[name]?.DeepClone();
            place.Remove(name);
            place[name + "X"] = moved;
            yield return copy;
        }
    }

    private static IEnumerable<object[]> PathsOf(JsonNode? value, object[] here) => value switch
    {
        JsonObject members => members.SelectMany(member => PathsOf(member.Value, [.. here, member.Key]).Prepend([.. here, member.Key])),
        JsonArray items => items.Index().SelectMany(item => PathsOf(item.Item, [.. here, item.Index])),
        _ => [],
    };
}
