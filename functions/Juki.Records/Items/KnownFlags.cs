namespace Juki.Records.Items;

/// <summary>Values of the files' flags and codes. No public source gives them; they are proposals [P] and live here alone.</summary>
public static class KnownFlags
{
    /// <summary>保存期間フラグ: the latest row of a living record; no retention clock runs.</summary>
    public const string NoClock = "0";

    /// <summary>保存期間フラグ: the retention clock runs.</summary>
    public const string ClockRunning = "1";

    /// <summary>保存期間フラグ: the retention period is over; the row is to be erased.</summary>
    public const string Expired = "2";

    /// <summary>外字フラグ: no gaiji in name, address or former surname.</summary>
    public const string NoGaiji = "0";

    /// <summary>外字フラグ: gaiji in at least one of them.</summary>
    public const string HasGaiji = "1";

    /// <summary>削除フラグ: 現存, on the register.</summary>
    public const string Living = "0";

    /// <summary>削除フラグ: 消除, removed from the register.</summary>
    public const string Removed = "1";

    /// <summary>附票本人確認情報状態区分: in Japan.</summary>
    public const string InJapan = "0";

    /// <summary>附票本人確認情報状態区分: 国外転出者, an overseas mover, who alone may be provided (法30条の44の6).</summary>
    public const string Overseas = "1";

    /// <summary>附票本人確認情報状態区分: 消除.</summary>
    public const string Struck = "9";

    /// <summary>性別: 男.</summary>
    public const string Male = "1";

    /// <summary>性別: 女.</summary>
    public const string Female = "2";

    /// <summary>性別: not recorded, as is blank (ruling 19).</summary>
    public const string SexNotRecorded = "3";
}
