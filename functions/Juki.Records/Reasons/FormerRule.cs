namespace Juki.Records.Reasons;

/// <summary>Whether a notice may name the number or code that it changes (変更前番号・コード; rulings 23 and 24).</summary>
public enum FormerRule
{
    /// <summary>It may not (U2).</summary>
    Refused = 1,

    /// <summary>It may when a removed person returns with another one (ruling 23).</summary>
    OnReturn,
}
