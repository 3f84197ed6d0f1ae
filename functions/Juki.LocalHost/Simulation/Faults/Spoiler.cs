using System.Text.Json.Nodes;
using Juki.LocalHost.Simulation.Drafts;

namespace Juki.LocalHost.Simulation.Faults;

/// <summary>One thing that can be wrong with a notice alone.</summary>
/// <param name="Check">The check that it fails.</param>
/// <param name="Item">The member that is spoilt.</param>
/// <param name="Value">What it becomes, from what it was, and from a day after everything arrived.</param>
internal sealed partial record Spoiler(string Check, string Item, Func<JsonNode?, DateOnly, JsonNode?> Value)
{
    /// <summary>The reasons whose notices it spoils.</summary>
    public Func<Draft, bool> Fits { get; init; } = _ => true;

    /// <summary>Whether other checks are found as without it.</summary>
    public bool StandsAlone { get; init; } = true;

    /// <summary>Spoils the data of an event.</summary>
    public void Spoil(JsonObject data, DateOnly after)
    {
        var spoilt = Value(data[Item], after);
        data.Remove(Item);
        if (spoilt is not null)
            data[Item] = spoilt;
    }

    /// <summary>Says check and item.</summary>
    public override string ToString() => $"{Check} {Item}";

    /// <summary>A text made wrong from what it was.</summary>
    public static Spoiler Text(string check, string item, Func<string, string?> value) =>
        new(check, item, (was, _) => value(was?.GetValue<string>() ?? string.Empty));

    /// <summary>A wrong value.</summary>
    public static Spoiler Set(string check, string item, JsonNode value) => new(check, item, (_, _) => value.DeepClone());

    /// <summary>A mandatory member left out.</summary>
    public static Spoiler Missing(string item) => new("C09", item, (_, _) => null);

    private static Spoiler Later(string check, string item) => new(check, item, (_, after) => People.Text(after.AddYears(2)));
}
