namespace Juki.Vault.Storage;

/// <summary>Names of the tables. Letters and digits only, as Table Storage demands.</summary>
public static class KnownTables
{
    /// <summary>Keys area: wrapped data keys.</summary>
    public const string DataKeys = "DataKeys";

    /// <summary>Keys area: message key pairs, sealed.</summary>
    public const string MessageKeys = "MessageKeys";

    /// <summary>Records area: people, one key range each.</summary>
    public const string People = "People";

    /// <summary>Records area: claims of individual numbers.</summary>
    public const string NumberClaims = "NumberClaims";

    /// <summary>Records area: who has something left to be forwarded or held.</summary>
    public const string Markers = "Markers";

    /// <summary>Records area: messages that could not be opened.</summary>
    public const string Quarantine = "Quarantine";

    /// <summary>Records area: messages of stopped municipalities.</summary>
    public const string Backlog = "Backlog";

    /// <summary>Records area: ids under which notices came, so that none is used again for something else.</summary>
    public const string NoticeIds = "NoticeIds";

    /// <summary>Records area: the blind indexes that people are searched by.</summary>
    public const string SearchIndex = "SearchIndex";

    /// <summary>Records area: residents' requests and notices of error (D1, D2, D4, N2).</summary>
    public const string Cases = "Cases";

    /// <summary>Records area: digests of current records, packed by municipality and bucket (I1).</summary>
    public const string Digests = "Digests";

    /// <summary>Records area: what municipalities say of files that they send, parts that came as messages, and what became of each file.</summary>
    public const string MunicipalFiles = "MunicipalFiles";

    /// <summary>Records area: how each municipality's last checks of integrity ended.</summary>
    public const string IntegrityChecks = "IntegrityChecks";

    /// <summary>Records area: bulk jobs (一括提供), and which are not over (P6).</summary>
    public const string BulkJobs = "BulkJobs";

    /// <summary>Records area: the ledgers of reports, documents and media (D3, A4).</summary>
    public const string Ledgers = "Ledgers";

    /// <summary>Records area of the Fuhyo server alone: who asked for which individual number, and what became of it; never the number (F2).</summary>
    public const string NumberRequests = "NumberRequests";

    /// <summary>Log area: the chains of provision entries.</summary>
    public const string Provisions = "Provisions";

    /// <summary>Log area: trees of the provision log by month, its entries by person, and its counts by day.</summary>
    public const string ProvisionFolds = "ProvisionFolds";

    /// <summary>Log area: what was exchanged with communication servers and national servers.</summary>
    public const string Exchanges = "Exchanges";

    /// <summary>Records area: which rows fall due on which day (R1).</summary>
    public const string Due = "Due";

    /// <summary>Records area: reports of purges, and how far a rotation has come.</summary>
    public const string Retention = "Retention";

    /// <summary>
    /// The tables in which rows may lie under the year's key (<see cref="Keys.KeyPurpose.Current"/>): each is resealed once a year before
    /// that key is destroyed, so sealing under it anywhere else is refused.
    /// </summary>
    public static IReadOnlyList<(StorageArea Area, string Name)> Rotated { get; } =
    [
        (StorageArea.Records, People),
        (StorageArea.Records, NumberClaims),
        (StorageArea.Records, Markers),
        (StorageArea.Records, SearchIndex),
        (StorageArea.Records, Retention),
        (StorageArea.Records, IntegrityChecks),
    ];

    /// <summary>Every table, with the area it lies in.</summary>
    public static IReadOnlyList<(StorageArea Area, string Name)> All { get; } =
    [
        (StorageArea.Keys, DataKeys),
        (StorageArea.Keys, MessageKeys),
        (StorageArea.Records, People),
        (StorageArea.Records, NumberClaims),
        (StorageArea.Records, Markers),
        (StorageArea.Records, Quarantine),
        (StorageArea.Records, Backlog),
        (StorageArea.Records, NoticeIds),
        (StorageArea.Records, SearchIndex),
        (StorageArea.Records, Due),
        (StorageArea.Records, Retention),
        (StorageArea.Records, Cases),
        (StorageArea.Records, Digests),
        (StorageArea.Records, MunicipalFiles),
        (StorageArea.Records, IntegrityChecks),
        (StorageArea.Records, BulkJobs),
        (StorageArea.Records, Ledgers),
        (StorageArea.Log, Provisions),
        (StorageArea.Log, ProvisionFolds),
        (StorageArea.Log, Exchanges),
    ];
}
