using Juki.Testing;
using Juki.Vault.Keys;
using Juki.Vault.Storage;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Juki.Vault.Tests.Keys;

[Trait("Requirement", "V4")]
public sealed class KeyDestructionTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task While_the_vault_could_still_recover_an_object_its_wrapped_keys_stay_and_it_is_followed_up()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var vault = await VaultUnderTest.StartAsync(azurite.ConnectionString, azurite.KeyFolder, time);
        var number = Fresh();
        await vault.Get<KeyRing>().SealingAsync(number, default);
        var protectedVault = new ProtectedVault(vault.Get<IKeyObjects>(), time, time.GetUtcNow().AddDays(90));
        var destruction = new KeyDestruction(
            vault.Get<WrappedKeyTable>(), protectedVault, vault.Get<KeyRing>(), vault.Get<IOptions<VaultOptions>>(), time);

        var end = await destruction.DestroyAsync(number.Purpose, number.Period, default);
        Assert.Equal(($"juki-{number.KeyObject}", time.GetUtcNow().AddDays(90)), (end.KeyObject, end.EffectiveAt));
        Assert.Contains(number.Period, await destruction.PeriodsBeforeAsync(number.Purpose, int.MaxValue, default));

        time.Advance(TimeSpan.FromDays(90));
        await destruction.DestroyAsync(number.Purpose, number.Period, default);
        Assert.DoesNotContain(number.Period, await destruction.PeriodsBeforeAsync(number.Purpose, int.MaxValue, default));
    }

    [Fact]
    public async Task A_destroyed_key_leaves_this_process_at_once()
    {
        await using var vault = await VaultUnderTest.StartAsync(azurite.ConnectionString, azurite.KeyFolder);
        var (gone, stays) = (Fresh(), Fresh());
        await vault.Get<KeyRing>().SealingAsync(gone, default);
        await vault.Get<KeyRing>().SealingAsync(stays, default);
        await vault.Get<KeyDestruction>().DestroyAsync(gone.Purpose, gone.Period, default);
        await Assert.ThrowsAsync<KeyUnknownException>(() => vault.Get<KeyRing>().OpeningAsync(gone, default));
        Assert.Equal(stays, (await vault.Get<KeyRing>().OpeningAsync(stays, default)).Number);
    }

    [Fact]
    public async Task Every_generation_of_a_period_goes_and_other_periods_stay()
    {
        await using var vault = await VaultUnderTest.StartAsync(azurite.ConnectionString, azurite.KeyFolder);
        var first = Fresh();
        var next = first with { Period = first.Period + 1 };
        foreach (var number in new[] { first, first with { Generation = 2 }, next })
            await vault.Get<KeyRing>().SealingAsync(number, default);
        await vault.Get<KeyDestruction>().DestroyAsync(first.Purpose, first.Period, default);
        Assert.Null(await vault.Get<WrappedKeyTable>().ReadAsync(first, default));
        Assert.Null(await vault.Get<WrappedKeyTable>().ReadAsync(first with { Generation = 2 }, default));
        Assert.NotNull(await vault.Get<WrappedKeyTable>().ReadAsync(next, default));
    }

    private static DataKeyNumber Fresh() => new(KeyPurpose.History, Random.Shared.Next(10_000, 99_999_999));

    /// <summary>A vault with purge protection: what is deleted is gone for good at a given time.</summary>
    private sealed class ProtectedVault(IKeyObjects inner, TimeProvider time, DateTimeOffset purgedAt) : IKeyObjects
    {
        public Task EnsureAsync(string keyObject, KeyObjectKind kind, CancellationToken cancellationToken) =>
            inner.EnsureAsync(keyObject, kind, cancellationToken);

        public async Task<DateTimeOffset> DestroyAsync(string keyObject, CancellationToken cancellationToken)
        {
            await inner.DestroyAsync(keyObject, cancellationToken);
            return time.GetUtcNow() >= purgedAt ? time.GetUtcNow() : purgedAt;
        }
    }
}
