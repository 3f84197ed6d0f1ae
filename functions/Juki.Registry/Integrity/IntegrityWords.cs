using Juki.Records.Integrity;

namespace Juki.Registry.Integrity;

/// <summary>The words for what a check finds.</summary>
public static class IntegrityWords
{
    private static readonly Dictionary<IntegrityVerdict, string> Words = new()
    {
        [IntegrityVerdict.ItemsDiffer] = "items-differ",
        [IntegrityVerdict.OnlyHere] = "only-here",
        [IntegrityVerdict.OnlyThere] = "only-there",
        [IntegrityVerdict.StateDiffers] = "state-differs",
    };

    /// <summary>The words that a result may name somebody with.</summary>
    public static IReadOnlyCollection<string> All => Words.Values;

    /// <summary>The word for a verdict.</summary>
    /// <param name="verdict">One that is told.</param>
    /// <returns>The word.</returns>
    public static string Of(IntegrityVerdict verdict) => Words[verdict];
}
