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
