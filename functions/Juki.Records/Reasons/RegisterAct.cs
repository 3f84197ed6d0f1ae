namespace Juki.Records.Reasons;

/// <summary>What is done to the resident's entry.</summary>
public enum RegisterAct
{
    /// <summary>記載: entered.</summary>
    Entry = 1,

    /// <summary>消除: removed.</summary>
    Removal,

    /// <summary>修正: corrected.</summary>
    Correction,
}
