using System.Text.Json.Serialization;
using Juki.Records.Items;
using Juki.Records.Reasons;
using Juki.Records.Retention;
using Juki.Registry.Updates;

namespace Juki.LocalHost.History;

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
        [KnownItems.ChangeReason, KnownItems.ChangeDate, KnownItems.OperatorId, KnownItems.TerminalId, KnownItems.SequenceNumber];

    /// <summary>Whether it is of an overseas mover (国外転出者); a Juki record never says so.</summary>
    [JsonIgnore]
    public bool IsOverseas { get; private init; }

    /// <summary>The current record.</summary>
    public static RecordView Of(PersonRecord current, PersonRecord? before) =>
        Of(current, before, supersededAt: null, RetentionClock.EraseFrom(current, nextReceivedOn: null));

    /// <summary>A superseded record.</summary>
    public static RecordView Of(HistoryRow row, HistoryRow? before) =>
        Of(RecordOf(row), before is null ? null : RecordOf(before), row.SupersededAt, row.EraseFrom);

    /// <summary>The record of a history row.</summary>
    public static PersonRecord RecordOf(HistoryRow row) => new(RecordItems.From(row.Items));

    /// <summary>Code and term of a reason.</summary>
    public static string TextOf(ChangeReason reason) => $"{reason.Code} {reason.Term}";

    /// <summary>Says nothing of the person.</summary>
    public override string ToString() => "(record)";

    private static RecordView Of(PersonRecord record, PersonRecord? before, DateTimeOffset? supersededAt, DateOnly? eraseFrom) => new(
        record.SequenceNumber,
        TextOf(record.ChangeReason),
        record.Items[KnownItems.ChangeDate],
        record.ReceivedOn,
        record.IsRemoved,
        supersededAt,
        eraseFrom,
        before is null ? null : record.Items.Fields.NamesOf(record.Items.DifferingFrom(before.Items).Intersect(record.Items.Fields.Sent).Except(NewEachTime).ToList()),
        record.Items.Fields.Fields.Where(field => !record.Items.IsBlank(field.Item)).ToDictionary(field => field.JsonName, field => record.Items[field.Item]))
    {
        IsOverseas = record.IsOverseas,
    };
}
