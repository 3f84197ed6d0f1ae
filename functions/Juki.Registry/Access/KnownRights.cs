namespace Juki.Registry.Access;

/// <summary>What an operator may be registered for besides duties (A2): one word each in the register's column <c>rights</c>.</summary>
public static class KnownRights
{
    /// <summary>Searches that answer several people, and a person's history on the screen (S1).</summary>
    public const string List = "list";

    /// <summary>Residents' requests for what is held on them and what was provided (D1, D4).</summary>
    public const string Disclosure = "disclosure";

    /// <summary>Residents' requests for correction, and notices of error (D2, N2).</summary>
    public const string Investigation = "investigation";

    /// <summary>Counts and statistics (T1).</summary>
    public const string Figures = "figures";

    /// <summary>Checks of integrity and initial loads (I1).</summary>
    public const string Integrity = "integrity";

    /// <summary>Bulk provision (一括提供, P6).</summary>
    public const string Bulk = "bulk";

    /// <summary>Keeping the ledgers of reports, documents and media, copying among it: the right of administration of A4 (管理権限; D3).</summary>
    public const string Ledgers = "ledgers";

    /// <summary>Audits (監査): verdicts on bulk jobs, and views that hold outputs against the ledgers and the log (A4).</summary>
    public const string Audit = "audit";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [List, Disclosure, Investigation, Figures, Integrity, Bulk, Ledgers, Audit];
}
