using Juki.Registry.Cases.Papers;
using Juki.Registry.Disclosures.Pages;
using Juki.Registry.Provisions;
using Juki.Registry.Typesetting.Documents;

namespace Juki.Registry.Disclosures;

/// <summary>What was provided on a person (D4), newest first.</summary>
/// <param name="Heading">What every document says of its case.</param>
/// <param name="Lines">The provisions; none where nothing was provided.</param>
internal sealed record ProvisionsReport(DocumentHeading Heading, IReadOnlyList<ProvisionLine> Lines) : ICasePaper
{
    /// <summary>The report tells which items went where, not what they held.</summary>
    public IReadOnlyList<int> Given => [];

    public DocumentJson ToJson(ProvisionReceipt receipt) => new ProvisionsJson(Heading, receipt, Lines);

    public ReportDocument ToPages() => ProvisionsReportPages.Of(this);

    private sealed class ProvisionsJson(DocumentHeading heading, ProvisionReceipt receipt, IReadOnlyList<ProvisionLine> provisions) : DocumentJson(heading, receipt)
    {
        public IReadOnlyList<ProvisionLine> Provisions { get; } = provisions;
    }
}

/// <summary>A provision: all of it, or the ground on which it is kept from the person.</summary>
internal sealed record ProvisionLine
{
    /// <summary>When (提供年月日); null where it is withheld.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The function used (機能区分).</summary>
    public string? Function { get; init; }

    /// <summary>The purpose stated (利用事由).</summary>
    public string? Purpose { get; init; }

    /// <summary>The duty (提供事務区分).</summary>
    public string? Duty { get; init; }

    /// <summary>From whom (提供元).</summary>
    public string? From { get; init; }

    /// <summary>To whom (提供先).</summary>
    public string? To { get; init; }

    /// <summary>The items provided (提供された本人確認情報), by their Japanese names.</summary>
    public IReadOnlyList<string>? Items { get; init; }

    /// <summary>The ground on which it is withheld (不開示の根拠); null where it is disclosed.</summary>
    public string? Ground { get; init; }
}
