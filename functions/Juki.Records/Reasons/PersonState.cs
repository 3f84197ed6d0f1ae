namespace Juki.Records.Reasons;

/// <summary>Where a person stands in the file before or after a notice.</summary>
public enum PersonState
{
    /// <summary>N: no row of the person was ever held.</summary>
    Never = 1,

    /// <summary>A: on the register of a municipality of the prefecture (現存).</summary>
    Alive,

    /// <summary>R: removed for another reason than death (消除者).</summary>
    Removed,

    /// <summary>D: removed by death (死亡).</summary>
    Dead,
}
