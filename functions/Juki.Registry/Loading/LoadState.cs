using Juki.Registry.Updates;
using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Loading;

/// <summary>How an initial load stands. Nothing of anybody is in it.</summary>
/// <param name="Version">Version of the blob that was checked; empty where the parts came as messages.</param>
/// <param name="BatchRows">Rows of a batch, as set when it began.</param>
/// <param name="Slices">The slices of the file.</param>
/// <param name="Slice">How many slices are done.</param>
/// <param name="Batch">How many batches of the next slice are done.</param>
/// <param name="Counts">The answers so far.</param>
/// <param name="CheckedAt">When the file was found whole.</param>
/// <param name="LastAt">When it last went on.</param>
/// <param name="Begun">Whether it has been put in hand.</param>
/// <param name="Failure">Stable code of what ended it early; null while nothing has.</param>
/// <param name="StartsAt">From when on it may be put in hand: every process knows by then where its digests go.</param>
[GenerateShape]
public sealed partial record LoadState(
    [property: Key(0)] string Version,
    [property: Key(1)] int BatchRows,
    [property: Key(2)] IReadOnlyList<LoadSlice> Slices,
    [property: Key(3)] int Slice,
    [property: Key(4)] int Batch,
    [property: Key(5)] LoadCounts Counts,
    [property: Key(6)] DateTimeOffset CheckedAt,
    [property: Key(7)] DateTimeOffset LastAt,
    [property: Key(8)] bool Begun,
    [property: Key(9)] string? Failure,
    [property: Key(10)] DateTimeOffset StartsAt)
{
    /// <summary>Whether all of the file was taken in.</summary>
    [PropertyShape(Ignore = true)]
    public bool IsComplete => Slice == Slices.Count;

    /// <summary>Whether nothing is left to be done.</summary>
    [PropertyShape(Ignore = true)]
    public bool IsOver => IsComplete || Failure is not null;

    /// <summary>Rows of the file.</summary>
    [PropertyShape(Ignore = true)]
    public int Rows => Slices.Sum(slice => slice.Rows);

    internal LoadState After(LoadCounts counts, bool isLastOfSlice, DateTimeOffset now) => this with
    {
        Slice = isLastOfSlice ? Slice + 1 : Slice,
        Batch = isLastOfSlice ? 0 : Batch + 1,
        Counts = Counts.And(counts),
        LastAt = now,
    };
}

/// <summary>Consecutive parts of a file that are worked on together.</summary>
/// <param name="First">The first part, from 1.</param>
/// <param name="Last">The last part.</param>
/// <param name="Rows">Their rows.</param>
[GenerateShape]
public sealed partial record LoadSlice([property: Key(0)] int First, [property: Key(1)] int Last, [property: Key(2)] int Rows);

/// <summary>Answers to rows, counted.</summary>
/// <param name="Accepted">Taken in.</param>
/// <param name="Duplicate">Were here already.</param>
/// <param name="Held">Wait.</param>
/// <param name="Refused">Refused.</param>
[GenerateShape]
public sealed partial record LoadCounts(
    [property: Key(0)] int Accepted, [property: Key(1)] int Duplicate, [property: Key(2)] int Held, [property: Key(3)] int Refused)
{
    /// <summary>No answers.</summary>
    public static LoadCounts None { get; } = new(0, 0, 0, 0);

    /// <summary>All answers.</summary>
    [PropertyShape(Ignore = true)]
    public int All => Accepted + Duplicate + Held + Refused;

    internal static LoadCounts Of(IReadOnlyList<LoadRow> rows)
    {
        return new(Count(ReplyOutcome.Accepted), Count(ReplyOutcome.Duplicate), Count(ReplyOutcome.Held), Count(ReplyOutcome.Refused));

        int Count(ReplyOutcome outcome) => rows.Count(row => row.Reply!.Outcome == outcome);
    }

    internal LoadCounts And(LoadCounts other) =>
        new(Accepted + other.Accepted, Duplicate + other.Duplicate, Held + other.Held, Refused + other.Refused);
}
