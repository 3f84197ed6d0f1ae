using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Juki.Records.Errors;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Messaging;

/// <summary>
/// The register of communication servers (市町村CS) and their public keys, read from a file and read again when the file changes.
/// A CS may have several keys of a use while it rotates them; the first encryption key listed is the one that replies go to.
/// </summary>
public sealed class MunicipalRegister(IOptions<MessagingOptions> options)
{
    private readonly Lock _reading = new();
    private Snapshot? _snapshot;

    /// <summary>Finds who signs with a key.</summary>
    /// <param name="keyId">The key's id.</param>
    /// <returns>The municipality's code and the key, or null.</returns>
    public (string Municipality, ECParameters Key)? FindSigner(string keyId) =>
        Current.Signers.TryGetValue(keyId, out var signer) ? signer : null;

    /// <summary>Finds the key that a municipality's replies are encrypted to.</summary>
    /// <param name="municipality">Six digits.</param>
    /// <returns>Key id and key, or null.</returns>
    public (string KeyId, ECParameters Key)? FindReceiver(string municipality) =>
        Current.Receivers.TryGetValue(municipality, out var receiver) ? receiver : null;

    /// <summary>
    /// Whether a municipality is stopped: its server sent bad data, say, and what it sends is set aside until the register says
    /// otherwise (<c>"stopped": true</c> in its entry; in force with the next message).
    /// </summary>
    /// <param name="municipality">Six digits.</param>
    /// <returns>True when it is.</returns>
    public bool IsStopped(string municipality) => Current.Stopped.Contains(municipality);

    /// <summary>
    /// Whether what a stopped municipality sent is released only after a check of integrity since the stop
    /// (<c>"checkBeforeRelease": true</c> in its entry).
    /// </summary>
    /// <param name="municipality">Six digits.</param>
    /// <returns>True when it is.</returns>
    public bool IsCheckedBeforeRelease(string municipality) => Current.Checked.Contains(municipality);

    /// <summary>Every municipality on the register, six digits, in order.</summary>
    public IReadOnlyList<string> Municipalities => Current.Municipalities;

    private Snapshot Current
    {
        get
        {
            var changed = File.GetLastWriteTimeUtc(options.Value.MunicipalRegister);
            lock (_reading)
            {
                if (_snapshot is null || _snapshot.Changed != changed)
                    _snapshot = Read(options.Value.MunicipalRegister, changed);
                return _snapshot;
            }
        }
    }

    private static Snapshot Read(string path, DateTime changed)
    {
        try
        {
            using var file = File.OpenRead(path);
            var entries = JsonSerializer.Deserialize<List<Entry>>(file, JsonSerializerOptions.Web) ?? [];
            var keys = entries.SelectMany(e => e.Keys.Select(k => (e.Municipality, Key: k))).ToList();
            return new Snapshot(
                changed,
                keys.Where(k => k.Key.Use == "sig").ToDictionary(k => k.Key.KeyId, k => (k.Municipality, k.Key.ToParameters()), StringComparer.Ordinal),
                keys.Where(k => k.Key.Use == "enc").GroupBy(k => k.Municipality, StringComparer.Ordinal)
                    .ToDictionary(g => g.Key, g => (g.First().Key.KeyId, g.First().Key.ToParameters()), StringComparer.Ordinal),
                entries.Where(e => e.Stopped).Select(e => e.Municipality).ToHashSet(StringComparer.Ordinal),
                entries.Where(e => e.CheckBeforeRelease).Select(e => e.Municipality).ToHashSet(StringComparer.Ordinal),
                [.. entries.Select(e => e.Municipality).Order(StringComparer.Ordinal)]);
        }
        catch (Exception unreadable) when (unreadable is IOException or JsonException or ArgumentException or FormatException)
        {
            throw new RegisterUnreadableException("communication servers", unreadable);
        }
    }

    private sealed record Snapshot(
        DateTime Changed,
        Dictionary<string, (string Municipality, ECParameters Key)> Signers,
        Dictionary<string, (string KeyId, ECParameters Key)> Receivers,
        HashSet<string> Stopped,
        HashSet<string> Checked,
        IReadOnlyList<string> Municipalities);

    private sealed record Entry(string Municipality, IReadOnlyList<PublicKey> Keys, bool Stopped = false, bool CheckBeforeRelease = false);

    private sealed record PublicKey(
        [property: JsonPropertyName("kid")] string KeyId, string Use, string Kty, string Crv, string X, string Y)
    {
        public ECParameters ToParameters() => Kty == "EC" && Crv == KnownAlgorithms.Curve
            ? new ECParameters
            {
                Curve = ECCurve.NamedCurves.nistP256,
                Q = new ECPoint { X = Base64Url.DecodeFromChars(X), Y = Base64Url.DecodeFromChars(Y) },
            }
            : throw new FormatException("A key of the register is not on P-256.");
    }
}

/// <summary>A register can't be read.</summary>
public sealed class RegisterUnreadableException(string register, Exception inner)
    : JukiException("register-unreadable", $"The register of {register} can't be read. Check the file that its setting names.", inner);
