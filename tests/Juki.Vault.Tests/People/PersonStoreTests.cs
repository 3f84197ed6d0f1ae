using System.Security.Cryptography;
using Azure.Data.Tables;
using Juki.Testing;
using Juki.Vault.Indexes;
using Juki.Vault.Keys;
using Juki.Vault.People;
using Juki.Vault.Sealing;
using Juki.Vault.Storage;
using Juki.Vault.Tables;

namespace Juki.Vault.Tests.People;

public sealed class PersonStoreTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private static readonly DataKeyNumber Key = new(KeyPurpose.Current, 2026);
    private VaultUnderTest _vault = null!;

    private PersonStore Store => _vault.Get<PersonStore>();

    private TableClient Raw => _vault.Get<IStorageAccounts>().Tables(StorageArea.Records).GetTableClient(KnownTables.People);

    public async Task InitializeAsync() => _vault = await VaultUnderTest.StartAsync(azurite.ConnectionString, azurite.KeyFolder);

    public async Task DisposeAsync() => await _vault.DisposeAsync();

    [Fact]
    public async Task A_person_who_was_never_committed_reads_as_nothing()
    {
        var range = await Store.ReadAsync(NewPerson(), default);
        Assert.Equal(0, range.Version);
        Assert.Empty(range.Body);
        Assert.Empty(range.Rows);
    }

    [Fact]
    public async Task What_was_committed_is_read_back()
    {
        var person = NewPerson();
        await CommitAsync(person, [1], c =>
        {
            c.Put(RowKind.Held, "5", [5], Key);
            c.Put(RowKind.Receipt, "r", [6], Key);
            c.Put(RowKind.History, "1", [7], KeyPeriods.History(2176));
        });
        await CommitAsync(person, [2], c =>
        {
            c.Remove(RowKind.Held, "5");
            c.Put(RowKind.Receipt, "r", [66], Key);
            c.Put(RowKind.Outbox, "2", [8], Key);
        });

        var range = await Store.ReadAsync(person, default);
        Assert.Equal(2, range.Version);
        Assert.Equal([2], range.Body);
        Assert.Equal([(RowKind.Outbox, 8), (RowKind.Receipt, 66)], range.Rows.Select(r => (r.Kind, (int)r.Payload.Single())));
        Assert.Equal([7], (await Store.ReadHistoryAsync(range, default)).Single().Payload);
    }

    [Fact]
    [Trait("Requirement", "V2")]
    public async Task The_second_of_two_commits_on_one_reading_is_refused_and_changes_nothing()
    {
        var person = NewPerson();
        await CommitAsync(person, [1], _ => { });
        var range = await Store.ReadAsync(person, default);
        await Store.CommitAsync(range, new RangeChange([2]), default);

        var late = new RangeChange([3]);
        late.Put(RowKind.Outbox, "9", [9], Key);
        await Assert.ThrowsAsync<RowChangedException>(() => Store.CommitAsync(range, late, default));
        var now = await Store.ReadAsync(person, default);
        Assert.Equal([2], now.Body);
        Assert.Empty(now.Rows);
    }

    [Fact]
    [Trait("Requirement", "V2")]
    public async Task Two_first_commits_collide_at_the_head()
    {
        var nobody = await Store.ReadAsync(NewPerson(), default);
        await Store.CommitAsync(nobody, new RangeChange([1]), default);
        await Assert.ThrowsAsync<RowChangedException>(() => Store.CommitAsync(nobody, new RangeChange([2]), default));
    }

    [Fact]
    [Trait("Requirement", "V3")]
    public async Task A_range_is_read_with_one_request_and_committed_with_one()
    {
        var person = NewPerson();
        await CommitAsync(person, [1], c => c.Put(RowKind.Outbox, "1", [1], Key));
        using var recording = _vault.Recorder.Start();
        await CommitAsync(person, [2], c => c.Remove(RowKind.Outbox, "1"));
        Assert.Equal(["GET People", "POST $batch"], recording.Requests.Select(r => $"{r.Method} {r.Resource}"));
    }

    [Fact]
    [Trait("Requirement", "V1")]
    public async Task An_old_row_put_back_beside_a_newer_head_is_refused()
    {
        var person = NewPerson();
        await CommitAsync(person, [1], c => c.Put(RowKind.Receipt, "r", [1], Key));
        var old = await RawRowAsync(person, "3r");
        await CommitAsync(person, [2], c => c.Put(RowKind.Receipt, "r", [2], Key));
        await Raw.UpsertEntityAsync(old, TableUpdateMode.Replace);
        await Assert.ThrowsAsync<SealBrokenException>(() => Store.ReadAsync(person, default));
    }

    [Fact]
    [Trait("Requirement", "V1")]
    public async Task An_old_head_put_back_beside_newer_rows_is_refused()
    {
        var person = NewPerson();
        await CommitAsync(person, [1], _ => { });
        var old = await RawRowAsync(person, "0");
        await CommitAsync(person, [2], c => c.Put(RowKind.Held, "7", [7], Key));
        await Raw.UpsertEntityAsync(old, TableUpdateMode.Replace);
        await Assert.ThrowsAsync<SealBrokenException>(() => Store.ReadAsync(person, default));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("17")]
    [InlineData("28")]
    [InlineData("3r")]
    [Trait("Requirement", "V1")]
    public async Task A_row_that_was_deleted_is_missed(string row)
    {
        var person = NewPerson();
        await CommitAsync(person, [1], c =>
        {
            c.Put(RowKind.Held, "7", [7], Key);
            c.Put(RowKind.Outbox, "8", [8], Key);
            c.Put(RowKind.Receipt, "r", [9], Key);
        });
        await Raw.DeleteEntityAsync(person.Partition, person.Hex + row);
        await Assert.ThrowsAsync<SealBrokenException>(() => Store.ReadAsync(person, default));
    }

    [Fact]
    [Trait("Requirement", "V1")]
    public async Task History_that_was_deleted_or_put_back_is_refused()
    {
        var person = NewPerson();
        await CommitAsync(person, [1], c => c.Put(RowKind.History, "1", [1], Key));
        await CommitAsync(person, [2], c => c.Put(RowKind.History, "2", [2], Key));
        var range = await Store.ReadAsync(person, default);
        await Raw.DeleteEntityAsync(person.Partition, person.Hex + "91");
        await Assert.ThrowsAsync<SealBrokenException>(() => Store.ReadHistoryAsync(range, default));
    }

    [Theory]
    [InlineData("edited")]
    [InlineData("swapped")]
    [InlineData("emptied")]
    [Trait("Requirement", "V1")]
    public async Task A_row_that_is_not_as_it_was_sealed_is_refused(string how)
    {
        var (person, other) = (NewPerson(), NewPerson());
        await CommitAsync(person, [1], _ => { });
        await CommitAsync(other, [2], _ => { });
        var row = await RawRowAsync(person, "0");
        var bytes = row.GetBinary("Sealed0");
        switch (how)
        {
            case "edited":
                bytes[^1] ^= 1;
                row["Sealed0"] = bytes;
                break;
            case "swapped":
                row["Sealed0"] = (await RawRowAsync(other, "0")).GetBinary("Sealed0");
                break;
            default:
                row.Remove("Sealed0");
                break;
        }

        await Raw.UpsertEntityAsync(row, TableUpdateMode.Replace);
        await Assert.ThrowsAsync<SealBrokenException>(() => Store.ReadAsync(person, default));
        await Assert.ThrowsAsync<SealBrokenException>(() => Store.ReadHeadAsync(person, default));
    }

    [Fact]
    public async Task A_body_larger_than_a_column_is_read_back()
    {
        var person = NewPerson();
        var body = RandomNumberGenerator.GetBytes(200_000);
        await CommitAsync(person, body, _ => { });
        Assert.Equal(body, (await Store.ReadHeadAsync(person, default)).Body);
    }

    [Fact]
    public async Task More_rows_than_a_group_holds_are_refused_before_anything_is_sent()
    {
        var person = NewPerson();
        await CommitAsync(NewPerson(), [1], _ => { });
        using var recording = _vault.Recorder.Start();
        await Assert.ThrowsAsync<GroupRefusedException>(() => CommitAsync(person, [1], c =>
        {
            for (var i = 0; i < 100; i++)
                c.Put(RowKind.Held, $"{i:D3}", [1], Key);
        }));
        Assert.Equal(["GET People"], recording.Requests.Select(r => $"{r.Method} {r.Resource}"));
        Assert.Equal(0, (await Store.ReadAsync(person, default)).Version);
    }

    private static BlindToken NewPerson() => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));

    private async Task CommitAsync(BlindToken person, byte[] body, Action<RangeChange> fill)
    {
        var change = new RangeChange(body);
        fill(change);
        await Store.CommitAsync(await Store.ReadAsync(person, default), change, default);
    }

    private async Task<TableEntity> RawRowAsync(BlindToken person, string row) =>
        (await Raw.GetEntityAsync<TableEntity>(person.Partition, person.Hex + row)).Value;
}
