using System.Text.Json.Nodes;

namespace Juki.Testing;

/// <summary>What a notice says, and the number that its envelope gives where no item does.</summary>
public sealed record TestNotice(JsonObject Data, string? Sequence = null)
{
    /// <summary>A notice whose items say its number.</summary>
    public static implicit operator TestNotice(JsonObject data) => new(data);

    /// <summary>The same by a name.</summary>
    public static TestNotice FromJsonObject(JsonObject data) => new(data);

    /// <summary>Says nothing of the person.</summary>
    public override string ToString() => "(notice)";
}
