namespace Juki.Registry.Provisions;

/// <summary>Functions of the server (機能区分) that release items, as log entries name them.</summary>
public static class KnownFunctions
{
    /// <summary>An inquiry about one person.</summary>
    public const string Inquiry = "inquiry";

    /// <summary>An inquiry about one person at the national server (機構への照会).</summary>
    public const string NationalInquiry = "national-inquiry";

    /// <summary>A search for several people.</summary>
    public const string Search = "search";

    /// <summary>A person's current record and the superseded ones.</summary>
    public const string History = "history";

    /// <summary>A row of a bulk job (一括提供).</summary>
    public const string Bulk = "bulk";

    /// <summary>A change passed on to the national server.</summary>
    public const string Forwarding = "forwarding";

    /// <summary>A report to the person.</summary>
    public const string Disclosure = "disclosure-document";

    /// <summary>A resident's request for correction passed to the municipality.</summary>
    public const string CorrectionPassed = "correction-passed";

    /// <summary>J-LIS's notice of error passed to the municipality.</summary>
    public const string ErrorNoticePassed = "error-notice-passed";

    /// <summary>What a check of integrity (整合) found, told to the municipality.</summary>
    public const string IntegrityResult = "integrity-result";

    /// <summary>Notice of the result of a request for correction.</summary>
    public const string CorrectionDocument = "correction-document";

    /// <summary>Result of a bulk provision (一括提供) handed out as a file.</summary>
    public const string BulkDownload = "bulk-download";

    /// <summary>At the Fuhyo server: the Juki server is asked for an individual number (F1).</summary>
    public const string NumberRequest = "number-request";

    /// <summary>At the Juki server: an individual number handed to the Fuhyo server (F1).</summary>
    public const string NumberHandover = "number-handover";

    /// <summary>At the Fuhyo server: a number fetched again (F2).</summary>
    public const string NumberFetch = "number-fetch";

    /// <summary>At the Fuhyo server: a number acknowledged, and destroyed (F2).</summary>
    public const string NumberAcknowledgement = "number-acknowledgement";

    /// <summary>What functions that keep the ledgers begin with.</summary>
    public const string LedgerWork = "ledger-";

    /// <summary>Whether an attempt handed something out, or was about to, that has to stand in a ledger (A4).</summary>
    /// <param name="entry">Its entry.</param>
    /// <returns>True of what names a ledger entry without keeping the ledger, and of what hands out nothing but files.</returns>
    internal static bool IsOutput(ProvisionEntry entry) =>
        (entry.Ledger is not null && !entry.Function.StartsWith(LedgerWork, StringComparison.Ordinal))
        || (entry.Function == BulkDownload && entry.Outcome != ProvisionOutcome.Refused);

    /// <summary>The function in words.</summary>
    /// <param name="function">Its name in entries.</param>
    /// <returns>The words; the name itself where there are none.</returns>
    public static string NameOf(string function) => function switch
    {
        Inquiry => "照会",
        NationalInquiry => "機構への照会",
        Search => "検索",
        History => "履歴の照会",
        NumberHandover => "附票都道府県サーバへの個人番号の提供",
        NumberFetch => "個人番号の再取得",
        Bulk => "一括提供",
        Forwarding => "機構への通知",
        Disclosure => "本人への開示",
        CorrectionDocument => "訂正等の結果通知",
        BulkDownload => "一括提供",
        CorrectionPassed or ErrorNoticePassed => "市町村への通報",
        IntegrityResult => "市町村への整合結果の通知",
        _ => function,
    };
}
