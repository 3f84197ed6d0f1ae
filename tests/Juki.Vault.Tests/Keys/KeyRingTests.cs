using Juki.Testing;
using Juki.Vault.Keys;
using Juki.Vault.Sealing;
using Juki.Vault.Storage;
using Juki.Vault.Tables;
using Microsoft.Extensions.Time.Testing;

namespace Juki.Vault.Tests.Keys;

public sealed class KeyRingTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task Two_processes_that_make_one_key_at_once_seal_under_the_same()
    {
        var number = Fresh();
        await using var one = await StartAsync();
        await using var other = await StartAsync();
        var keys = await Task.WhenAll(
            one.Get<KeyRing>().SealingAsync(number, default), other.Get<KeyRing>().SealingAsync(number, default));

        var place = new RowIdentity("juki", "t", "p", "r");
        Assert.Equal([7], RowCipher.Open(keys[1], place, RowCipher.Seal(keys[0], place, [7])));
    }

    [Fact]
    [Trait("Requirement", "V3")]
    public async Task The_vault_and_the_key_table_are_asked_once_a_key_not_once_a_row()
    {
        await using var vault = await StartAsync();
        var number = Fresh();
        using var recording = vault.Recorder.Start();
        await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => vault.Get<KeyRing>().SealingAsync(number, default)));
        Assert.Equal(["GET DataKeys", "POST DataKeys"], recording.Requests.Select(r => $"{r.Method} {r.Resource}"));
    }

    [Fact]
    [Trait("Requirement", "V4")]
    public async Task Once_its_key_object_is_destroyed_nothing_that_it_sealed_opens_from_any_copy()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var vault = await VaultUnderTest.StartAsync(azurite.ConnectionString, azurite.KeyFolder, time);
        var number = Fresh();
        var table = vault.Get<SealedTables>().Open(StorageArea.Records, KnownTables.Markers);
        var row = $"{Guid.NewGuid():N}";
        Assert.True(await table.TryInsertAsync("v4", row, [1], number, default));
        Assert.NotNull(await table.ReadAsync("v4", row, default));

        await vault.Get<IKeyObjects>().DestroyAsync($"juki-{number.KeyObject}", default);
        time.Advance(TimeSpan.FromHours(1));
        await Assert.ThrowsAsync<KeyObjectMissingException>(() => table.ReadAsync("v4", row, default));
        await using var another = await StartAsync();
        var copy = another.Get<SealedTables>().Open(StorageArea.Records, KnownTables.Markers);
        await Assert.ThrowsAsync<KeyObjectMissingException>(() => copy.ReadAsync("v4", row, default));
    }

    [Fact]
    public async Task A_number_that_was_never_made_is_unknown()
    {
        await using var vault = await StartAsync();
        await Assert.ThrowsAsync<KeyUnknownException>(() => vault.Get<KeyRing>().OpeningAsync(Fresh(), default));
    }

    [Fact]
    public async Task A_failed_load_is_not_remembered()
    {
        await using var vault = await StartAsync();
        var number = Fresh();
        await Assert.ThrowsAsync<KeyUnknownException>(() => vault.Get<KeyRing>().OpeningAsync(number, default));
        await vault.Get<KeyRing>().SealingAsync(number, default);
        Assert.Equal(number, (await vault.Get<KeyRing>().OpeningAsync(number, default)).Number);
    }

    private static DataKeyNumber Fresh() => new(KeyPurpose.History, Random.Shared.Next(10_000, 99_999_999));

    private Task<VaultUnderTest> StartAsync() => VaultUnderTest.StartAsync(azurite.ConnectionString, azurite.KeyFolder);
}
