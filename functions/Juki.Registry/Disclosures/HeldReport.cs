using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Registry.Cases.Papers;
using Juki.Registry.Disclosures.Pages;
using Juki.Registry.Provisions;
using Juki.Registry.Typesetting.Documents;

namespace Juki.Registry.Disclosures;

/// <summary>What is held on a person (D1), for the terminal and the printed report alike.</summary>
/// <param name="Heading">What every document says of its case.</param>
/// <param name="Records">The current record and then the superseded ones, newest first; none where nothing is held.</param>
internal sealed record HeldReport(DocumentHeading Heading, IReadOnlyList<HeldRecord> Records) : ICasePaper
{
    /// <summary>
    /// The items that are disclosed: the identity-confirmation information itself (本人確認情報, 住基法30条の6 1項, 施行令30条の5). The rest are the file's
    /// own technical items and the ids of municipal operators.
    /// </summary>
    public IReadOnlyList<int> Given => Records.Count == 0 ? [] : Heading.Register.Reported;

    public DocumentJson ToJson(ProvisionReceipt receipt) => new HeldJson(Heading, receipt, Records);

    public ReportDocument ToPages() => HeldReportPages.Of(this);

    public static HeldReport Of(DocumentHeading heading, IEnumerable<PersonRecord> records) =>
        new(heading, [.. records.Select((record, index) => HeldRecord.Of(heading.Register, record, index == 0))]);

    private sealed class HeldJson(DocumentHeading heading, ProvisionReceipt receipt, IReadOnlyList<HeldRecord> records) : DocumentJson(heading, receipt)
    {
        public IReadOnlyList<HeldRecord> Records { get; } = records;
    }
}

/// <summary>A record that is held.</summary>
/// <param name="IsCurrent">Whether it is the current one, and not a superseded one (履歴).</param>
/// <param name="IsRemoved">Whether the person is removed from the register by it (消除者).</param>
/// <param name="Items">Its items in the order of the report.</param>
internal sealed record HeldRecord(bool IsCurrent, bool IsRemoved, IReadOnlyList<HeldItem> Items)
{
    public static HeldRecord Of(RegisterFile register, PersonRecord record, bool isCurrent) => new(
        isCurrent,
        record.IsRemoved,
        [.. register.Reported.Select(item => new HeldItem(register.Fields[item].JsonName, register.Fields[item].JapaneseName, record.Items[item], ItemText.Of(item, record.Items[item])))]);
}

/// <summary>An item as it is held, and as it is read.</summary>
/// <param name="Item">Its name in notices and answers.</param>
/// <param name="Label">Its Japanese name.</param>
/// <param name="Value">What is held.</param>
/// <param name="Text">The same in words; what is not recorded is said so.</param>
internal sealed record HeldItem(string Item, string Label, string Value, string Text);
