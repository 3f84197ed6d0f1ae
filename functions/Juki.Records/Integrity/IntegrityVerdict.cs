namespace Juki.Records.Integrity;

/// <summary>How a municipality's record of a person and the one here stand to each other (整合結果).</summary>
public enum IntegrityVerdict
{
    /// <summary>All compared items are equal.</summary>
    Same = 1,

    /// <summary>On the register on both sides, or removed on both, and items differ.</summary>
    ItemsDiffer,

    /// <summary>On the municipality's register here, and not in its file.</summary>
    OnlyHere,

    /// <summary>In the municipality's file, and not on its register here.</summary>
    OnlyThere,

    /// <summary>Removed (消除) on one side and not on the other.</summary>
    StateDiffers,

    /// <summary>Changed here after the municipality made its file, so that nothing can be said.</summary>
    ChangedSince,
}
