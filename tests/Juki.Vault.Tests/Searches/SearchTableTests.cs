using Juki.Testing;
using Juki.Vault.Indexes;
using Juki.Vault.Searches;

namespace Juki.Vault.Tests.Searches;

/// <summary>Entries of the search indexes on a real emulator: written together, and read bucket by bucket.</summary>
public sealed class SearchTableTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const int People = 1_000;
    private const int Partitions = 256;

    private VaultUnderTest _vault = null!;

    public async Task InitializeAsync() => _vault = await VaultUnderTest.StartAsync(azurite.ConnectionString, azurite.KeyFolder);

    public async Task DisposeAsync() => await _vault.DisposeAsync();

    [Fact]
    [Trait("Requirement", "V3")]
    public async Task Entries_of_neighbouring_buckets_are_written_together_and_read_apart()
    {
        var search = _vault.Get<SearchTable>();
        var entries = new List<(BlindToken Person, SearchRow Row)>();
        for (var number = 0; number < People; number++)
        {
            var bucket = AzuriteFixture.NewName();
            var person = await _vault.Get<BlindIndex>().OfAsync(SyntheticPerson.New().Code, default);
            entries.Add((person, new SearchRow(IndexName.NameAndYear, bucket, number, BitConverter.GetBytes(number))));
        }

        // The keys are there from here on.
        await search.PutAsync(entries[0].Person, [entries[0].Row], default);
        using (var recording = _vault.Recorder.Start())
        {
            // Two people of one bucket are two rows; an entry given twice is one.
            await search.PutTogetherAsync([.. entries, entries[0], (entries[1].Person, entries[0].Row)], atOnce: 8, default);
            Assert.InRange(recording.Requests.Count, Partitions / 2, Partitions);
        }

        var read = 0;
        foreach (var (person, row) in entries.Take(20))
        {
            var found = await search.ReadAsync(row.Index, row.Bucket, default).ToListAsync();
            Assert.Contains(found, one => one.Person == person && one.Facts.AsSpan().SequenceEqual(row.Facts));
            read += found.Count;
        }

        // Of the thousand, four lie in each partition; few share the 65,536 buckets.
        Assert.InRange(read, 21, 40);

        await search.RemoveAsync(entries[2].Person, [entries[2].Row], default);
        Assert.DoesNotContain(await search.ReadAsync(entries[2].Row.Index, entries[2].Row.Bucket, default).ToListAsync(), one => one.Person == entries[2].Person);
    }
}
