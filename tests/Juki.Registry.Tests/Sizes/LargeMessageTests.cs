using System.Security.Cryptography;
using System.Text;
using Juki.Records.Time;
using Juki.Registry.Quarantining;
using Juki.Testing;

namespace Juki.Registry.Tests.Sizes;

/// <summary>A message of any size is put aside in bounded memory.</summary>
[Collection(SizeTests.Name)]
public sealed class LargeMessageTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const int Kept = 128 * 1024;
    private const long MostAllocated = 16 * 1024 * 1024;

    [Fact]
    [Trait("Requirement", "U2")]
    public async Task Of_a_message_of_50_MB_the_beginning_is_kept_and_no_copy_is_made()
    {
        await using var bench = await RegistryBench.StartAsync(azurite);
        await bench.Updates.ApplyAsync("garbage", 1, default);
        var body = string.Create(50 * 1024 * 1024, 0, (characters, _) => characters.Fill('あ'));
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await bench.Updates.ApplyAsync(body, 1, default);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, MostAllocated);

        var all = Encoding.UTF8.GetBytes(body);
        var hash = Convert.ToHexStringLower(SHA256.HashData(all));
        var quarantine = bench.Server.Get<Quarantine>();
        var kept = Assert.Single(await quarantine.ListAsync(JapanTime.DateOf(bench.Time.GetUtcNow()), default), m => m.Hash == hash);
        Assert.Equal(("envelope-oversized", all.Length), (kept.Code, kept.Size));
        Assert.Equal(all[..Kept], await quarantine.ReadBodyAsync(kept, default));
    }
}
