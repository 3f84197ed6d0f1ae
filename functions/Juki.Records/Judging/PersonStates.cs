using Juki.Records.Items;
using Juki.Records.Reasons;

namespace Juki.Records.Judging;

/// <summary>Tells a person's state from the current row.</summary>
public static class PersonStates
{
    /// <summary>The state of a person.</summary>
    /// <param name="current">The current row; null for a person never held.</param>
    /// <returns>The state.</returns>
    public static PersonState Of(PersonRecord? current) => current switch
    {
        null => PersonState.Never,
        { IsRemoved: false } => PersonState.Alive,
        _ when current.ChangeReason == ChangeReason.Death => PersonState.Dead,
        _ => PersonState.Removed,
    };
}
