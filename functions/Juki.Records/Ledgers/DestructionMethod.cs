namespace Juki.Records.Ledgers;

/// <summary>How something is destroyed (廃棄の方法). The numbers are kept for good: stored entries carry them.</summary>
public enum DestructionMethod
{
    /// <summary>Shredded (裁断).</summary>
    Shredded = 1,

    /// <summary>Dissolved (溶解).</summary>
    Dissolved = 2,

    /// <summary>Broken (物理的破壊): of documents and media alone.</summary>
    Broken = 3,
}
