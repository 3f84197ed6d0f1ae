using System.Security.Cryptography;
using Juki.Vault.Keys;
using Juki.Vault.Storage;
using Microsoft.Extensions.Options;

namespace Juki.Vault.Tests.Keys;

public sealed class FileKeyVaultTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("juki-keys-");

    private FileKeyVault Vault => new(Options.Create(new VaultOptions { File = "juki", Keys = _folder.FullName }), new FreshKeyPairs(), TimeProvider.System);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_wrapped_key_unwraps_to_itself()
    {
        await Vault.EnsureAsync("wrap", KeyObjectKind.Wrapping, default);
        var key = RandomNumberGenerator.GetBytes(32);
        var wrapped = await Vault.WrapAsync("wrap", key, default);
        Assert.Equal(key, await Vault.UnwrapAsync("wrap", wrapped, default));
        Assert.NotEqual(wrapped.Bytes, (await Vault.WrapAsync("wrap", key, default)).Bytes);
    }

    [Fact]
    public async Task What_one_key_wrapped_another_does_not_unwrap()
    {
        await Vault.EnsureAsync("one", KeyObjectKind.Wrapping, default);
        await Vault.EnsureAsync("other", KeyObjectKind.Wrapping, default);
        var wrapped = await Vault.WrapAsync("one", new byte[32], default);
        await Assert.ThrowsAnyAsync<CryptographicException>(() => Vault.UnwrapAsync("other", wrapped, default));
    }

    [Fact]
    public async Task A_signature_verifies_over_its_digest_alone()
    {
        await Vault.EnsureAsync("sign", KeyObjectKind.Signing, default);
        var digest = RandomNumberGenerator.GetBytes(32);
        var signature = await Vault.SignAsync("sign", digest, default);
        Assert.Equal(64, signature.Bytes.Length);
        Assert.True(await Vault.VerifyAsync("sign", digest, signature, default));
        digest[0] ^= 1;
        Assert.False(await Vault.VerifyAsync("sign", digest, signature, default));
    }

    [Fact]
    public async Task Key_files_are_their_owners_alone()
    {
        await Vault.EnsureAsync("private", KeyObjectKind.Wrapping, default);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.GetFiles().Single().FullName));
    }

    [Fact]
    public async Task A_key_made_by_several_at_once_is_one()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Vault.EnsureAsync("one", KeyObjectKind.Signing, default)));
        Assert.Single(_folder.GetFiles());
    }

    [Fact]
    [Trait("Requirement", "V4")]
    public async Task A_destroyed_key_is_gone_and_destroying_it_again_is_no_error()
    {
        await Vault.EnsureAsync("gone", KeyObjectKind.Wrapping, default);
        var wrapped = await Vault.WrapAsync("gone", new byte[32], default);
        await Vault.DestroyAsync("gone", default);
        await Vault.DestroyAsync("gone", default);
        await Assert.ThrowsAsync<KeyObjectMissingException>(() => Vault.UnwrapAsync("gone", wrapped, default));
    }
}
