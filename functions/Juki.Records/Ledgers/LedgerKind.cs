namespace Juki.Records.Ledgers;

/// <summary>The three ledgers (D3; 評価書 III-7 リスク3). The numbers are kept for good: stored entries carry them.</summary>
public enum LedgerKind
{
    /// <summary>Reports on paper or as files (帳票管理簿).</summary>
    Reports = 1,

    /// <summary>Documents about the system and its rules (ドキュメント管理簿).</summary>
    Documents = 2,

    /// <summary>Magnetic disks and whatever else is carried about (磁気ディスク等管理簿).</summary>
    Media = 3,
}
