using Azure.Data.Tables;
using Juki.Records.Integrity;
using Juki.Testing;
using Juki.Vault.Digests;
using Juki.Vault.Indexes;
using Juki.Vault.Storage;
using Microsoft.Extensions.Time.Testing;

namespace Juki.Vault.Tests.Digests;

/// <summary>Packed digests on a real emulator: one request a writing, none lost, and what was changed is seen.</summary>
[Trait("Requirement", "I1")]
public sealed class DigestTableTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private readonly DigestPlace _place = new(Random.Shared.Next(900_000, 999_999).ToString(System.Globalization.CultureInfo.InvariantCulture), 1, 1);
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 5, 1, 3, 0, 0, TimeSpan.Zero));
    private VaultUnderTest _vault = null!;

    public async Task InitializeAsync() => _vault = await VaultUnderTest.StartAsync(azurite.ConnectionString, azurite.KeyFolder, _time);

    public async Task DisposeAsync() => await _vault.DisposeAsync();

    private DigestTable Table => _vault.Get<DigestTable>();

    [Fact]
    [Trait("Requirement", "V3")]
    public async Task An_entry_costs_one_request_and_many_writers_of_a_bucket_lose_none()
    {
        var entries = (await EntriesAsync(40)).ToList();
        await Table.PutAsync(_place, entries[0], default);
        using (var recording = _vault.Recorder.Start())
        {
            await Table.PutAsync(_place, entries[1], default);
            Assert.Single(recording.Requests);
        }

        await Task.WhenAll(entries.Skip(2).Select(entry => Table.PutAsync(_place, entry, default)));
        await Table.PutAsync(_place, entries[3] with { State = DigestState.Removed, Version = 2 }, default);
        var read = (await Table.ReadWrittenAsync(_place, null, default).ToListAsync()).SelectMany(bucket => bucket.Entries).ToList();
        Assert.Equal(entries.Select(entry => entry == entries[3] ? entry with { State = DigestState.Removed, Version = 2 } : entry).ToHashSet(), read.ToHashSet());
    }

    [Fact]
    [Trait("Requirement", "V3")]
    public async Task Entries_of_many_people_share_requests_and_come_in_rounds_where_a_bucket_has_more_than_is_merged_at_once()
    {
        var entries = (await EntriesAsync(450)).ToList();
        await Table.PutAsync(_place, entries[0], default);
        using (var recording = _vault.Recorder.Start())
        {
            await Table.PutAsync(_place, entries.Take(40), default);
            Assert.Single(recording.Requests);
        }

        // Two buckets, one of them with more than two hundred.
        using (var recording = _vault.Recorder.Start())
        {
            await Table.PutAsync(_place, entries, default);
            Assert.Equal(2, recording.Requests.Count);
        }

        var read = (await Table.ReadWrittenAsync(_place, null, default).ToListAsync()).SelectMany(bucket => bucket.Entries);
        Assert.Equal(entries.ToHashSet(), read.ToHashSet());
    }

    [Fact]
    public async Task What_was_written_since_the_roll_up_is_found_and_a_rebuild_overwrites_nothing_newer()
    {
        var entries = (await EntriesAsync(20)).ToList();
        await Table.PutAsync(_place, entries, default);
        var rollUp = await UpToDateAsync();
        Assert.Equal(20, rollUp.Living);
        await _vault.Get<RollUpStore>().WriteAsync(_place, rollUp, default);
        var kept = await _vault.Get<RollUpStore>().ReadAsync(_place, default);
        Assert.Equal((rollUp[0], rollUp[1], rollUp.Until), (kept[0], kept[1], kept.Until));

        _time.Advance(TimeSpan.FromSeconds(1));
        var newer = entries[0] with { Version = 5, Tag = 5 };
        await Table.PutAsync(_place, newer, default);
        var written = await Table.ReadWrittenAsync(_place, _time.GetUtcNow(), default).ToListAsync();
        Assert.Equal(BucketBits.Of(newer.Name.Leading, _place.Bits), Assert.Single(written).Number);
        kept.Take(written[0]);
        Assert.Equal(await UpToDateAsync() is var now ? (now[0], now[1]) : default, (kept[0], kept[1]));

        foreach (var bucket in entries.GroupBy(entry => BucketBits.Of(entry.Name.Leading, _place.Bits)))
            await Table.PutNewerAsync(_place, bucket.Key, [.. bucket], default);
        Assert.Contains(newer, (await Table.ReadAsync(_place, BucketBits.Of(newer.Name.Leading, _place.Bits), default)).Entries);
    }

    [Fact]
    [Trait("Requirement", "V1")]
    public async Task An_entry_that_was_moved_or_edited_is_seen()
    {
        var entries = (await EntriesAsync(2)).ToList();
        var place = _place with { Bits = 1 };
        await Table.PutAsync(place, entries, default);
        var client = new TableServiceClient(azurite.ConnectionString).GetTableClient(KnownTables.Digests);
        var rows = await client.QueryAsync<TableEntity>(row => row.PartitionKey == $"{place.Municipality}.0001.01").ToListAsync();
        var names = rows.SelectMany(row => row.Keys.Where(key => key.Length == 33).Select(key => (row, key))).ToList();
        var stolen = (byte[])names[0].row[names[0].key];
        names[1].row[names[1].key] = stolen;
        await client.UpdateEntityAsync(names[1].row, Azure.ETag.All, TableUpdateMode.Merge);
        var read = await Table.ReadWrittenAsync(place, null, default).ToListAsync();
        Assert.Equal(names[1].key[1..], read.SelectMany(bucket => bucket.Broken).Single().Hex);
    }

    private async Task<RollUp> UpToDateAsync()
    {
        var rollUp = new RollUp(_place.Bits, _time.GetUtcNow());
        await foreach (var bucket in Table.ReadWrittenAsync(_place, null, default))
            rollUp.Take(bucket);
        return rollUp;
    }

    private async Task<IEnumerable<DigestEntry>> EntriesAsync(int count)
    {
        var pen = await _vault.Get<DigestMaker>().TakeAsync(default);
        var index = _vault.Get<BlindIndex>();
        var entries = new List<DigestEntry>();
        for (var made = 0; made < count; made++)
        {
            var code = SyntheticPerson.New().Code;
            var name = pen.NameOf(_place.Municipality, code);
            entries.Add(new DigestEntry(name, await index.OfAsync(code, default), 1, DigestState.Living, pen.TagOf(name, [1, 2, 3])));
        }

        return entries;
    }
}
