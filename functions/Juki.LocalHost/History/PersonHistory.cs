using Juki.Records.Items;
using Juki.Records.Reasons;
using Juki.Records.Retention;
using Juki.Registry.Forwarding;
using Juki.Registry.Updates;
using Juki.Vault.Payloads;
using Juki.Vault.People;

namespace Juki.LocalHost.History;

/// <summary>All that the server keeps of a person, opened for reading by people: of synthetic ones only.</summary>
/// <param name="Current">The current record (現に有効な本人確認情報), a removed person's last one included; null where something is held for a person never here.</param>
/// <param name="LastNumber">The last sequence number (更新順番号) applied or given up.</param>
/// <param name="Superseded">The superseded records (履歴), oldest first.</param>
/// <param name="Held">Notices that wait, lowest number first.</param>
/// <param name="Receipts">What notices were answered, oldest first.</param>
/// <param name="Forwarding">What the national server has still to be told.</param>
internal sealed record PersonHistory(
    RecordView? Current,
    long LastNumber,
    IReadOnlyList<RecordView> Superseded,
    IReadOnlyList<HeldView> Held,
    IReadOnlyList<ReceiptView> Receipts,
    ForwardingView Forwarding)
{
    /// <summary>Says nothing of the person.</summary>
    public override string ToString() => "(history)";
}

/// <summary>A record.</summary>
/// <param name="SequenceNumber">22 更新順番号.</param>
/// <param name="Reason">10 異動事由, code and term.</param>
/// <param name="ChangeDate">11 異動年月日.</param>
/// <param name="ReceivedOn">19 通知を受けた年月日.</param>
/// <param name="IsRemoved">21 削除フラグ.</param>
/// <param name="SupersededAt">When the next record took its place; null for the current one.</param>
/// <param name="DueToBeErasedOn">The first day on which it is no longer kept; null while no clock runs.</param>
/// <param name="Changed">Names of the items that differ from the record before; null where that is not kept.</param>
/// <param name="Items">The items that are not blank, by their names.</param>
internal sealed record RecordView(
    long SequenceNumber,
    string Reason,
    string ChangeDate,
    DateOnly ReceivedOn,
    bool IsRemoved,
    DateTimeOffset? SupersededAt,
    DateOnly? DueToBeErasedOn,
    IReadOnlyList<string>? Changed,
    IReadOnlyDictionary<string, string> Items)
{
    // What every notice brings anew.
    private static readonly ItemSet NewEachTime =
        [JukiItem.ChangeReason, JukiItem.ChangeDate, JukiItem.OperatorId, JukiItem.TerminalId, JukiItem.SequenceNumber];

    /// <summary>The current record.</summary>
    public static RecordView Of(JukiRecord current, JukiRecord? before) =>
        Of(current, before, supersededAt: null, RetentionClock.EraseFrom(current, nextReceivedOn: null));

    /// <summary>A superseded record.</summary>
    public static RecordView Of(HistoryRow row, HistoryRow? before) =>
        Of(RecordOf(row), before is null ? null : RecordOf(before), row.SupersededAt, row.EraseFrom);

    /// <summary>The record of a history row.</summary>
    public static JukiRecord RecordOf(HistoryRow row) => new(RecordItems.From(FieldTable.Juki, row.Items));

    /// <summary>Code and term of a reason.</summary>
    public static string TextOf(ChangeReason reason) => $"{reason.Code} {reason.Term}";

    /// <summary>Says nothing of the person.</summary>
    public override string ToString() => "(record)";

    private static RecordView Of(JukiRecord record, JukiRecord? before, DateTimeOffset? supersededAt, DateOnly? eraseFrom) => new(
        record.SequenceNumber,
        TextOf(record.ChangeReason),
        record.Items[JukiItem.ChangeDate],
        record.ReceivedOn,
        record.IsRemoved,
        supersededAt,
        eraseFrom,
        before is null ? null : FieldTable.Juki.NamesOf(record.Items.DifferingFrom(before.Items).Intersect(FieldTable.Juki.Sent).Except(NewEachTime).ToList()),
        FieldTable.Juki.Fields.Where(field => !record.Items.IsBlank(field.No)).ToDictionary(field => field.JsonName, field => record.Items[field.No]));
}

/// <summary>A notice, or a number given up, that waits.</summary>
/// <param name="SequenceNumber">Its number.</param>
/// <param name="Sender">The communication server that sent it.</param>
/// <param name="NoticeId">The event's id.</param>
/// <param name="Reason">Code and term of its reason; null where a number is given up.</param>
/// <param name="ArrivedAt">When it arrived.</param>
/// <param name="ReleaseAt">When it is judged though nothing came before it; null where it waits for an earlier number.</param>
internal sealed record HeldView(long SequenceNumber, string Sender, string NoticeId, string? Reason, DateTimeOffset ArrivedAt, DateTimeOffset? ReleaseAt)
{
    /// <summary>Reads a row.</summary>
    public static HeldView Of(PersonRow row)
    {
        var held = HeldNotice.Unpack(row.Payload);
        var arrived = held.ToArrived();
        var reason = arrived is ArrivedNotice { Notice.Items: var items } ? RecordView.TextOf(new JukiRecord(items).ChangeReason) : null;
        return new HeldView(arrived.SequenceNumber, held.Sender, held.NoticeId, reason, held.ArrivedAt, held.ReleaseAt);
    }
}

/// <summary>What a notice was answered.</summary>
/// <param name="SequenceNumber">Its number.</param>
/// <param name="Sender">The communication server that sent it.</param>
/// <param name="NoticeId">The event's id.</param>
/// <param name="Outcome">The answer.</param>
/// <param name="At">When it was given.</param>
/// <param name="Failures">Failed checks and what to do.</param>
/// <param name="Warnings">Warnings.</param>
internal sealed record ReceiptView(
    long SequenceNumber, string Sender, string NoticeId, string Outcome, DateTimeOffset At, IReadOnlyList<string> Failures, IReadOnlyList<string> Warnings)
{
    /// <summary>Reads a row.</summary>
    public static ReceiptView Of(PersonRow row)
    {
        var receipt = Payload.Unpack<NoticeReceipt>(row.Payload);
        return new ReceiptView(
            receipt.SequenceNumber, receipt.Sender, receipt.NoticeId, receipt.Outcome.ToString().ToLowerInvariant(), receipt.At, Texts(receipt.Failures), Texts(receipt.Warnings));
    }

    private static string[] Texts(IReadOnlyList<StoredFailure> failures) => [.. failures.Select(failure => $"{failure.Check}: {failure.Message}")];
}

/// <summary>What the national server (全国サーバ) has still to be told.</summary>
/// <param name="Waiting">Sequence numbers of the changes that wait to be sent or acknowledged.</param>
/// <param name="IsParked">Whether the national server refused or failed to the limit, so that an operator has to act.</param>
/// <param name="MarkedAt">When the marker for the sweeps was written; null where nothing is left to be done.</param>
internal sealed record ForwardingView(IReadOnlyList<long> Waiting, bool IsParked, DateTimeOffset? MarkedAt)
{
    /// <summary>Reads rows and marker.</summary>
    public static ForwardingView Of(IEnumerable<PersonRow> outbox, OpenWork? marker) =>
        new([.. outbox.Select(row => OutboxEntry.Unpack(row.Payload).Record.SequenceNumber)], marker?.Parked ?? false, marker?.At);
}
