using Juki.Records.Items;
using Juki.Records.Notices;
using Juki.Registry.Searches;
using Juki.Registry.Updates;
using Juki.Vault.Payloads;
using Juki.Vault.Searches;
using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Forwarding;

/// <summary>An accepted change that waits to be sent to the national server (全国サーバ); committed with the record itself (U6).</summary>
/// <param name="Id">The forwarding's id, the same however often it is sent.</param>
/// <param name="Items">The stored form of the items as accepted.</param>
/// <param name="FormerResidentCode">The code that the change replaced.</param>
/// <param name="FormerIndividualNumber">The number that the change replaced.</param>
/// <param name="Superseded">The stored form of the items that the change superseded; empty when there were none.</param>
/// <param name="Unindexed">The numbers of its entries in the search indexes.</param>
/// <param name="Indexed">The numbers since: entries that have another now are to be removed.</param>
[GenerateShape]
internal sealed partial record OutboxEntry(
    [property: Key(0)] string Id,
    [property: Key(1)] IReadOnlyList<string> Items,
    [property: Key(2)] string? FormerResidentCode,
    [property: Key(3)] string? FormerIndividualNumber,
    [property: Key(4)] IReadOnlyList<string> Superseded,
    [property: Key(5)] IReadOnlyList<long> Unindexed,
    [property: Key(6)] IReadOnlyList<long> Indexed)
{
    public static OutboxEntry From(string id, PersonBody former, PersonBody next, Notice notice) => new(
        id, next.Items, notice.FormerResidentCode?.Value, notice.FormerIndividualNumber?.Value, former.Items, former.Indexed, next.Indexed);

    public static OutboxEntry Unpack(byte[] payload) => Payload.Unpack<OutboxEntry>(payload);

    public PersonRecord Record => new(RecordItems.From(Items));

    /// <summary>Entries of the search indexes that no longer say what is so: gone before this row is.</summary>
    public IReadOnlyList<SearchRow> StaleRows => Superseded.Count == 0
        ? []
        : RecordIndexing.Of(new PersonRecord(RecordItems.From(Superseded)), Unindexed, Indexed);

    public byte[] Pack() => Payload.Pack(this);
}
