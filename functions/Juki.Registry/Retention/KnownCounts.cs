namespace Juki.Registry.Retention;

/// <summary>Names of what reports count.</summary>
public static class KnownCounts
{
    /// <summary>Rows of people that were erased: superseded ones, and a removed person's last.</summary>
    public const string Rows = "rows";

    /// <summary>People of whom nothing is left.</summary>
    public const string People = "people";

    /// <summary>Entries of a log that were erased, with its chain heads and openings.</summary>
    public const string LogRows = "log-rows";

    /// <summary>Residents' requests and notices of error that were erased.</summary>
    public const string Cases = "cases";

    /// <summary>Parts of bulk jobs' conditions and results that were erased.</summary>
    public const string BulkParts = "bulk-parts";

    /// <summary>Bulk jobs that were erased with the log of their month.</summary>
    public const string BulkJobs = "bulk-jobs";

    /// <summary>Ledger entries that were erased.</summary>
    public const string LedgerEntries = "ledger-entries";

    /// <summary>Checks of media that were erased.</summary>
    public const string MediaChecks = "media-checks";

    /// <summary>Quarantined messages that were erased: their rows and bodies.</summary>
    public const string Quarantined = "quarantined";

    /// <summary>Message key pairs that were erased.</summary>
    public const string MessageKeys = "message-keys";

    /// <summary>Ids of notices that were forgotten.</summary>
    public const string NoticeIds = "notice-ids";

    /// <summary>Municipalities' files that were erased: their blobs, messages and parts.</summary>
    public const string Files = "files";

    /// <summary>Individual numbers that were erased from the temporary area.</summary>
    public const string TemporaryNumbers = "temporary-numbers";

    /// <summary>Requests for individual numbers that were erased with the log of their month.</summary>
    public const string NumberRequests = "number-requests";

    /// <summary>Rows that were resealed under this year's key.</summary>
    public const string Resealed = "resealed";

    /// <summary>Receipts past their life that were dropped.</summary>
    public const string Receipts = "receipts";
}
