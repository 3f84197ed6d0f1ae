using System.Security.Cryptography;
using Juki.Records.Errors;
using Juki.Vault.Keys;
using Juki.Vault.Storage;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Health;

/// <summary>Wraps and unwraps a fresh key under a probe key object: the vault is healthy when that gives the same key back.</summary>
public sealed class VaultProbe(IKeyWrapper wrapper, IKeyObjects objects, IOptions<VaultOptions> options)
{
    private const int KeySize = 32;

    /// <summary>Probes the vault.</summary>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>Healthy or failing; an exception other than a missing key object is unknown to the caller.</returns>
    public async Task<HealthState> ProbeAsync(CancellationToken cancellationToken)
    {
        var keyObject = $"{options.Value.File}-probe";
        try
        {
            await objects.EnsureAsync(keyObject, KeyObjectKind.Wrapping, cancellationToken);
            var key = RandomNumberGenerator.GetBytes(KeySize);
            var wrapped = await wrapper.WrapAsync(keyObject, key, cancellationToken);
            var unwrapped = await wrapper.UnwrapAsync(keyObject, wrapped, cancellationToken);
            return CryptographicOperations.FixedTimeEquals(key, unwrapped) ? HealthState.Healthy : HealthState.Failing;
        }
        catch (JukiException)
        {
            return HealthState.Failing;
        }
    }
}
