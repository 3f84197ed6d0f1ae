using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Ledgers.Checks;

/// <summary>A weekly check of the media that should be where they are kept (R4; 評価書 III-4).</summary>
/// <param name="At">When its result was entered.</param>
/// <param name="On">The day in Japan on which it was.</param>
/// <param name="Operator">Who checked.</param>
/// <param name="Terminal">At which terminal that was entered.</param>
/// <param name="Present">Ids of the media that were there.</param>
/// <param name="Missing">Those that were not.</param>
[GenerateShape]
public sealed partial record MediaCheck(
    [property: Key(0)] DateTimeOffset At,
    [property: Key(1)] DateOnly On,
    [property: Key(2)] string? Operator,
    [property: Key(3)] string? Terminal,
    [property: Key(4)] IReadOnlyList<string> Present,
    [property: Key(5)] IReadOnlyList<MissingMedium> Missing)
{
    /// <summary>Days from a check to the last day of the next one (週次).</summary>
    public const int Days = 7;

    /// <summary>The last day on which the next check may be.</summary>
    [PropertyShape(Ignore = true)]
    public DateOnly NextOn => On.AddDays(Days);
}

/// <summary>A medium that was not there.</summary>
/// <param name="Id">Id of its entry.</param>
/// <param name="Reason">What is known of it.</param>
[GenerateShape]
public sealed partial record MissingMedium([property: Key(0)] string Id, [property: Key(1)] string Reason);
