using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Integrity;

/// <summary>How a municipality's checks of integrity stand. Nothing of anybody is in it.</summary>
/// <param name="Good">The last check that was made and told; null while there was none.</param>
/// <param name="Refused">The last file that was refused; null where none was, or where one was taken since.</param>
/// <param name="RunningSince">Since when a file is being checked; null while none is.</param>
/// <param name="RemindedAt">When the municipality was last reminded; null where it never was, or was checked since.</param>
/// <param name="KnownSince">When it was first looked at: from then on the first check is waited for.</param>
/// <param name="StoppedSince">Since when what waits for a check before it is released was set aside; null while nothing does.</param>
[GenerateShape]
public sealed partial record CheckState(
    [property: Key(0)] GoodCheck? Good,
    [property: Key(1)] RefusedCheck? Refused,
    [property: Key(2)] DateTimeOffset? RunningSince,
    [property: Key(3)] DateTimeOffset? RemindedAt,
    [property: Key(4)] DateTimeOffset? KnownSince,
    [property: Key(5)] DateTimeOffset? StoppedSince)
{
    /// <summary>Of a municipality of which nothing is known.</summary>
    public static CheckState None { get; } = new(null, null, null, null, null, null);
}

/// <summary>A check that was made: file taken, compared, and the result sent.</summary>
/// <param name="FileId">The file.</param>
/// <param name="MadeAt">When the municipality made it.</param>
/// <param name="CheckedAt">When the check ended.</param>
/// <param name="Same">Equal on both sides.</param>
/// <param name="ItemsDiffer">Of different items.</param>
/// <param name="OnlyHere">Only here.</param>
/// <param name="OnlyThere">Only there.</param>
/// <param name="StateDiffers">Removed on one side alone.</param>
/// <param name="ChangedSince">Changed here after the file was made.</param>
[GenerateShape]
public sealed partial record GoodCheck(
    [property: Key(0)] string FileId,
    [property: Key(1)] DateTimeOffset MadeAt,
    [property: Key(2)] DateTimeOffset CheckedAt,
    [property: Key(3)] int Same,
    [property: Key(4)] int ItemsDiffer,
    [property: Key(5)] int OnlyHere,
    [property: Key(6)] int OnlyThere,
    [property: Key(7)] int StateDiffers,
    [property: Key(8)] int ChangedSince)
{
    /// <summary>How many people of each kind.</summary>
    [PropertyShape(Ignore = true)]
    public IntegrityTotals Totals => new(Same, ItemsDiffer, OnlyHere, OnlyThere, StateDiffers, ChangedSince);

    internal static GoodCheck Of(IntegrityReport report) => new(
        report.FileId,
        report.MadeAt,
        report.CheckedAt,
        report.Totals.Same,
        report.Totals.ItemsDiffer,
        report.Totals.OnlyHere,
        report.Totals.OnlyThere,
        report.Totals.StateDiffers,
        report.Totals.ChangedSince);
}

/// <summary>A file that was refused.</summary>
/// <param name="FileId">The file.</param>
/// <param name="At">When.</param>
/// <param name="Code">Why: a code of <see cref="MunicipalFiles.FileFault"/>.</param>
/// <param name="Part">Number of the part concerned; null for the whole file.</param>
/// <param name="Row">Number of the row; null where it is no single one.</param>
[GenerateShape]
public sealed partial record RefusedCheck(
    [property: Key(0)] string FileId,
    [property: Key(1)] DateTimeOffset At,
    [property: Key(2)] string Code,
    [property: Key(3)] int? Part,
    [property: Key(4)] int? Row);
