using Juki.Records.Items;
using Juki.Records.Notices;
using Juki.Vault.Payloads;
using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Forwarding;

/// <summary>An accepted change that waits to be sent to the national server (全国サーバ); committed with the record itself (U6).</summary>
/// <param name="Id">The forwarding's id, the same however often it is sent.</param>
/// <param name="Items">Texts of the 28 items as accepted.</param>
/// <param name="FormerResidentCode">The code that the change replaced.</param>
/// <param name="FormerIndividualNumber">The number that the change replaced.</param>
[GenerateShape]
internal sealed partial record OutboxEntry(
    [property: Key(0)] string Id,
    [property: Key(1)] IReadOnlyList<string> Items,
    [property: Key(2)] string? FormerResidentCode,
    [property: Key(3)] string? FormerIndividualNumber)
{
    public static OutboxEntry From(string id, JukiRecord record, JukiNotice notice) =>
        new(id, record.Items.Texts, notice.FormerResidentCode?.Value, notice.FormerIndividualNumber?.Value);

    public static OutboxEntry Unpack(byte[] payload) => Payload.Unpack<OutboxEntry>(payload);

    public JukiRecord Record => new(RecordItems.From(FieldTable.Juki, Items));

    public byte[] Pack() => Payload.Pack(this);
}
