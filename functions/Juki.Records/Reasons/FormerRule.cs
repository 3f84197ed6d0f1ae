namespace Juki.Records.Reasons;

/// <summary>Whether a notice names the number or code that it changes (変更前番号・コード; rulings 23 to 25).</summary>
public enum FormerRule
{
    /// <summary>It may not (U2).</summary>
    Refused = 1,

    /// <summary>It may when a removed person returns with another one, changed elsewhere (ruling 23).</summary>
    OnReturn,

    /// <summary>It may; if it does, it must name the stored one.</summary>
    Optional,

    /// <summary>It must name the stored one; without it the notice is refused by itself (C09).</summary>
    Required,
}
