using Azure.Storage.Blobs;
using Juki.Registry.Bulk;
using Juki.Registry.Provisions;
using Juki.Registry.Retention;
using Juki.Testing;
using Juki.Vault.Keys;
using Juki.Vault.Storage;

namespace Juki.Registry.Tests.Bulk;

/// <summary>A large job whose process ends again and again at random.</summary>
public sealed class BulkCrashTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>
{
    private const int Rows = 20_000;
    private const int People = 20;
    private const int LeastCrashes = 8;
    private const int Requests = 6;

    [Fact]
    [Trait("Requirement", "P6")]
    [Trait("Requirement", "V2")]
    [Trait("Requirement", "V4")]
    public async Task Whatever_ends_the_process_each_row_is_answered_and_logged_once_and_nothing_is_left()
    {
        await using var bench = await ApiBench.StartAsync(azurite);
        var model = BulkModel.Make(People, Rows, new Random(20261126));
        await model.FeedAsync(bench.Registry);
        var job = await bench.StartAsync(BulkBench.File(model.Rows));

        await WorkThroughCrashesAsync(bench, job, new Random(11));

        for (var download = 1; download <= 3; download++)
            Assert.Equal(model.Answers, (await bench.FetchAsync(job)).Skip(1));
        await AssertLoggedAsync(bench, model);
        await AssertNothingLeftAsync(bench, job);
    }

    private static async Task WorkThroughCrashesAsync(ApiBench bench, string job, Random random)
    {
        var crashes = 0;
        for (BulkStep? step = new BulkStep(BulkBench.IdOf(job), 0); step is not null;)
        {
            await using var process = await bench.StartProcessAsync();
            process.Crash.Set(random.Next(1, 200), afterwards: random.Next(2) == 0);
            try
            {
                while (step is { } next)
                    step = await process.Server.Get<BulkWork>().WorkAsync(next, default);
            }
            catch (CrashException)
            {
                crashes++;
            }
        }

        Assert.InRange(crashes, LeastCrashes, int.MaxValue);
    }

    private static async Task AssertLoggedAsync(ApiBench bench, BulkModel model)
    {
        var audit = await bench.Registry.Server.Get<ProvisionAudit>().AuditAsync(KeyPeriods.Provisions(bench.Registry.Time.GetUtcNow()).Period, default);
        Assert.Empty(audit.Faults);
        Assert.Equal(Rows + Requests, audit.Entries);

        // The chain has one entry a row and no more, and each says who was provided: one person's are as good as another's.
        var (person, times) = model.Provided.First();
        var entries = await bench.Registry.Server.Get<PersonProvisions>().ReadAsync((await bench.Registry.TokenAsync(person)).Hex, DateOnly.MinValue, default);
        Assert.Equal(times, entries.Count(entry => entry is { Function: KnownFunctions.Bulk, Outcome: ProvisionOutcome.Delivered, Given.Count: 2 }));
    }

    private async Task AssertNothingLeftAsync(ApiBench bench, string job)
    {
        Assert.Empty(await new BlobContainerClient(azurite.ConnectionString, KnownContainers.Bulk).GetBlobsAsync().ToListAsync());
        Assert.Equal(("ended", "fetched"), (await bench.ShowAsync(job)).Body is var body ? (body.GetProperty("status").GetString(), body.GetProperty("ending").GetString()) : default);

        bench.Registry.Time.Advance(TimeSpan.FromDays(1));
        var report = await bench.Registry.Server.Get<RetentionRunner>().RunAsync(bench.Registry.Server.Get<BulkPurge>(), default);
        Assert.Contains("bulk-", Assert.Single(report.Keys).KeyObject, StringComparison.Ordinal);
        Assert.Empty(await bench.Registry.Server.Get<KeyDestruction>().PeriodsBeforeAsync(KeyPurpose.Bulk, int.MaxValue, default));
    }
}
