using System.Collections.Concurrent;
using System.Globalization;
using Juki.Vault.Blobs;
using Juki.Vault.Keys;
using Juki.Vault.Storage;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Provisions;

/// <summary>
/// Signs checkpoints and keeps them where nobody can change them: each a JWS under a vault key of its year, in a blob that is
/// written once. They hold sizes and hashes, nothing of anybody.
/// </summary>
public sealed class CheckpointBoard(WriteOnceBlobs blobs, IDigestSigner signer, IKeyObjects keys, IOptions<VaultOptions> options)
{
    private readonly ConcurrentDictionary<int, long> _published = new();

    /// <summary>Publishes a checkpoint unless it is published. One request and one to the vault, none where this process has done so.</summary>
    /// <param name="payload">The checkpoint's payload.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>A task that ends when it is published.</returns>
    internal async Task PublishAsync(byte[] payload, CancellationToken cancellationToken)
    {
        var checkpoint = Checkpoint.Read(payload);
        if (_published.TryGetValue(checkpoint.Month, out var size) && size >= checkpoint.Size)
            return;
        var keyObject = KeyObject(checkpoint.Month);
        await keys.EnsureAsync(keyObject, KeyObjectKind.Signing, cancellationToken);
        var signed = SignedCheckpoint.Input(payload);
        var jws = SignedCheckpoint.Of(signed, keyObject, await signer.SignAsync(keyObject, SignedCheckpoint.DigestOf(signed), cancellationToken));
        await blobs.TryWriteAsync(StorageArea.Log, KnownContainers.Checkpoints, Name(checkpoint), jws, cancellationToken);
        _published[checkpoint.Month] = checkpoint.Size;
    }

    /// <summary>Reads a month's checkpoints, oldest first. One request each, and one to list them.</summary>
    /// <param name="month">The month as yyyyMM.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The payload of each whose signature verifies, and null for each whose does not.</returns>
    internal async Task<IReadOnlyList<byte[]?>> ReadAsync(int month, CancellationToken cancellationToken)
    {
        var payloads = new List<byte[]?>();
        foreach (var name in await blobs.ListAsync(StorageArea.Log, KnownContainers.Checkpoints, Folder(month), cancellationToken))
        {
            var jws = await blobs.ReadAsync(StorageArea.Log, KnownContainers.Checkpoints, name, cancellationToken);
            payloads.Add(SignedCheckpoint.TryRead(jws, out var signed, out var signature)
                && await signer.VerifyAsync(KeyObject(month), SignedCheckpoint.DigestOf(signed), signature, cancellationToken)
                ? SignedCheckpoint.PayloadOf(signed)
                : null);
        }

        return payloads;
    }

    private string KeyObject(int month) => string.Create(CultureInfo.InvariantCulture, $"{options.Value.File}-checkpoints-{month / 100}");

    private static string Name(Checkpoint checkpoint) => string.Create(CultureInfo.InvariantCulture, $"{Folder(checkpoint.Month)}{checkpoint.Size:D12}.jws");

    private static string Folder(int month) => string.Create(CultureInfo.InvariantCulture, $"{month:D6}/");
}
