using System.Security.Cryptography;
using Juki.Vault.Storage;
using Microsoft.Extensions.Options;

namespace Juki.Vault.Keys;

/// <summary>
/// The key vault of the Local build: key files made on first use, readable by their owner alone, with the algorithms of the real vault.
/// Whoever can read the folder can open everything; it is for synthetic people.
/// </summary>
public sealed class FileKeyVault(IOptions<VaultOptions> options, IKeyPairs pairs, TimeProvider time) : IKeyWrapper, IDigestSigner, IKeyObjects
{
    private readonly string _folder = options.Value.Keys;

    /// <inheritdoc />
    public async Task<WrappedKey> WrapAsync(string keyObject, ReadOnlyMemory<byte> dataKey, CancellationToken cancellationToken)
    {
        using var rsa = await LoadAsync(RSA.Create(), keyObject, cancellationToken);
        return new WrappedKey(keyObject, rsa.Encrypt(dataKey.Span, RSAEncryptionPadding.OaepSHA256));
    }

    /// <inheritdoc />
    public async Task<byte[]> UnwrapAsync(string keyObject, WrappedKey wrapped, CancellationToken cancellationToken)
    {
        using var rsa = await LoadAsync(RSA.Create(), keyObject, cancellationToken);
        return rsa.Decrypt(wrapped.Bytes, RSAEncryptionPadding.OaepSHA256);
    }

    /// <inheritdoc />
    public async Task<KeySignature> SignAsync(string keyObject, ReadOnlyMemory<byte> digest, CancellationToken cancellationToken)
    {
        using var ecdsa = await LoadAsync(ECDsa.Create(), keyObject, cancellationToken);
        return new KeySignature(keyObject, ecdsa.SignHash(digest.ToArray(), DSASignatureFormat.IeeeP1363FixedFieldConcatenation));
    }

    /// <inheritdoc />
    public async Task<bool> VerifyAsync(
        string keyObject, ReadOnlyMemory<byte> digest, KeySignature signature, CancellationToken cancellationToken)
    {
        using var ecdsa = await LoadAsync(ECDsa.Create(), keyObject, cancellationToken);
        return ecdsa.VerifyHash(digest.Span, signature.Bytes, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    /// <inheritdoc />
    public async Task EnsureAsync(string keyObject, KeyObjectKind kind, CancellationToken cancellationToken)
    {
        var path = PathOf(keyObject);
        if (File.Exists(path))
            return;
        Directory.CreateDirectory(_folder);
        var fresh = $"{path}.{Guid.NewGuid():N}";
        var mode = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            mode.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using (var writer = new StreamWriter(fresh, mode))
            await writer.WriteAsync(pairs.Make(kind).AsMemory(), cancellationToken);
        try
        {
            File.Move(fresh, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(fresh);
        }
    }

    /// <inheritdoc />
    public Task<DateTimeOffset> DestroyAsync(string keyObject, CancellationToken cancellationToken)
    {
        File.Delete(PathOf(keyObject));
        return Task.FromResult(time.GetUtcNow());
    }

    private string PathOf(string keyObject) => Path.Combine(_folder, $"{keyObject}.pem");

    private async Task<T> LoadAsync<T>(T key, string keyObject, CancellationToken cancellationToken)
        where T : AsymmetricAlgorithm
    {
        try
        {
            key.ImportFromPem(await File.ReadAllTextAsync(PathOf(keyObject), cancellationToken));
            return key;
        }
        catch (IOException missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            key.Dispose();
            throw new KeyObjectMissingException(keyObject, missing);
        }
    }
}
