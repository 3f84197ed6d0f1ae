using Juki.Registry.Provisions;
using Juki.Vault.Payloads;
using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Tests.Provisions;

/// <summary>Entries that were logged before the national server was asked are read as they were: from this file, sent to nobody.</summary>
[Trait("Requirement", "P7")]
public sealed partial class EntryFormTests
{
    [Fact]
    public void An_entry_without_the_later_keys_is_read()
    {
        var former = Payload.Pack(new Former { At = DateTimeOffset.UnixEpoch, Function = "inquiry", CorrelationId = "c-1", Outcome = ProvisionOutcome.Empty, Code = null });
        var entry = Payload.Unpack<ProvisionEntry>(former);
        Assert.Equal(("inquiry", "c-1", ProvisionOutcome.Empty), (entry.Function, entry.CorrelationId, entry.Outcome));
        Assert.Equal((null, null, null), (entry.Source, entry.SentTo, entry.ExchangeId));
    }

    [GenerateShape]
    internal sealed partial record Former
    {
        [Key(0)]
        public required DateTimeOffset At { get; init; }

        [Key(1)]
        public required string Function { get; init; }

        [Key(2)]
        public required string CorrelationId { get; init; }

        [Key(10)]
        public IReadOnlyList<int> AskedWith { get; init; } = [1];

        [Key(11)]
        public IReadOnlyList<int> AskedFor { get; init; } = [2];

        [Key(12)]
        public IReadOnlyList<int> Given { get; init; } = [];

        [Key(13)]
        public int Hits { get; init; }

        [Key(14)]
        public IReadOnlyList<string> Persons { get; init; } = [];

        [Key(15)]
        public required ProvisionOutcome Outcome { get; init; }

        [Key(16)]
        public string? Code { get; init; }
    }
}
