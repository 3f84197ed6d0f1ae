namespace Juki.Registry.Access;

/// <summary>Who may ask, by the paragraph of 住基法30条の15 that lets them.</summary>
public static class KnownCategories
{
    /// <summary>A department of the governor (知事部局): paragraph 1, 別表第五.</summary>
    public const string Department = "department";

    /// <summary>Another organ of the prefecture (知事以外の執行機関): paragraph 2, 別表第六.</summary>
    public const string Organ = "organ";

    /// <summary>The national server (全国サーバ), of log entries alone: it is told of changes (30条の7).</summary>
    public const string National = "national";

    /// <summary>The person (本人), of log entries alone: to him or her the operator discloses (30条の32).</summary>
    public const string Resident = "resident";

    /// <summary>The Fuhyo server (附票都道府県サーバ), of the Juki server's log alone: it is handed individual numbers (30条の44の6 3項).</summary>
    public const string Supplement = "fuhyo-server";

    /// <summary>A municipality (市町村), of log entries alone: it is told of what may be wrong (12条の5).</summary>
    public const string Municipality = "municipality";
}
