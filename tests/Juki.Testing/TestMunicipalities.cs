using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jose;
using Juki.Registry.Updates;

namespace Juki.Testing;

/// <summary>
/// Communication servers for tests: key pairs of their own, a register file, and sealing in steps, so that a test can spoil any of them.
/// </summary>
public sealed class TestMunicipalities
{
    private static readonly KeyPool<ECDiffieHellman> AgreementKeys = new(ECDiffieHellman.Create);
    private static readonly KeyPool<ECDsa> SigningKeys = new(ECDsa.Create);

    private readonly Dictionary<string, (ECParameters Sign, ECParameters Receive)> _keys = [];
    private IReadOnlyCollection<string> _stopped = [];
    private int _written;

    private TestMunicipalities(string registerFile) => RegisterFile = registerFile;

    /// <summary>Whether a check of integrity is waited for before a release; written with the next stop.</summary>
    public bool CheckBeforeRelease { get; set; }

    /// <summary>Where the register was written.</summary>
    public string RegisterFile { get; }

    public static TestMunicipalities Register(string folder, params IReadOnlyList<string> municipalities)
    {
        Directory.CreateDirectory(folder);
        var all = new TestMunicipalities(Path.Combine(folder, $"municipal-cs-{Guid.NewGuid():N}.json"));
        foreach (var municipality in municipalities)
            all._keys[municipality] = (NewKey(), NewKey());
        all.WriteRegister();
        return all;
    }

    /// <summary>Stops municipalities, or lets all go on.</summary>
    public void Stop(params IReadOnlyCollection<string> municipalities)
    {
        _stopped = municipalities;
        WriteRegister();
    }

    private void WriteRegister()
    {
        var register = new JsonArray([.. _keys.Select(pair => (JsonNode)new JsonObject
        {
            ["municipality"] = pair.Key,
            ["stopped"] = _stopped.Contains(pair.Key),
            ["checkBeforeRelease"] = CheckBeforeRelease,
            ["keys"] = new JsonArray(
                Jwk(SigningKeyId(pair.Key), "sig", pair.Value.Sign),
                Jwk($"cs-{pair.Key}-enc", "enc", pair.Value.Receive)),
        })]);

        // The register is read again when its time changes; two writes within the clock's step must not look the same.
        File.WriteAllText(RegisterFile, register.ToJsonString());
        File.SetLastWriteTimeUtc(RegisterFile, DateTime.UtcNow.AddSeconds(_written++));
    }

    public static string SigningKeyId(string municipality) => $"cs-{municipality}-sig";

    /// <summary>An event about a file, of itself the Juki file; <paramref name="type"/> is one of <see cref="KnownEvents"/>, or a whole type.</summary>
    public static JsonObject Event(
        string municipality, JsonObject data, string? id = null, DateTimeOffset? time = null, string type = KnownEvents.Update, Records.Files.RegisterFile? register = null, string? sequence = null)
    {
        var content = Event(municipality, data, id, time, type.StartsWith("jp.", StringComparison.Ordinal) ? type : KnownEvents.TypeOf(register ?? Records.Files.RegisterFile.Juki, type));
        if (sequence is not null)
            content["sequence"] = sequence;
        return content;
    }

    private static JsonObject Event(string municipality, JsonObject data, string? id, DateTimeOffset? time, string type) => new()
    {
        ["specversion"] = "1.0",
        ["type"] = type,
        ["source"] = $"/municipal-cs/{municipality}",
        ["id"] = id ?? Guid.NewGuid().ToString(),
        ["time"] = (time ?? DateTimeOffset.UtcNow).ToString("o"),
        ["datacontenttype"] = "application/json",
        ["data"] = data.DeepClone(),
    };

    /// <summary>Signs and encrypts as the contract says.</summary>
    public string Seal(string municipality, JsonObject notice, string serverKeyId, ECParameters serverKey) =>
        Encrypt(Sign(municipality, Encoding.UTF8.GetBytes(notice.ToJsonString())), serverKeyId, serverKey);

    public string Sign(string municipality, byte[] content, string? keyId = null, IReadOnlyDictionary<string, object>? extra = null)
    {
        var header = Header(extra, ("kid", keyId ?? SigningKeyId(municipality)), ("typ", "juki+jws"));
        return SigningKeys.Use(_keys[municipality].Sign, key => JWT.EncodeBytes(content, key, JwsAlgorithm.ES256, header));
    }

    public static string Encrypt(string signed, string serverKeyId, ECParameters serverKey, IReadOnlyDictionary<string, object>? extra = null)
    {
        var header = Header(extra, ("kid", serverKeyId), ("cty", "JOSE"));
        return AgreementKeys.Use(PublicPart(serverKey), key => JWT.EncodeBytes(
            Encoding.UTF8.GetBytes(signed), key, JweAlgorithm.ECDH_ES_A256KW, JweEncryption.A256GCM, extraHeaders: header));
    }

    /// <summary>Opens a reply with the municipality's key and checks the server's signature.</summary>
    public JsonElement OpenReply(string municipality, string body, ECParameters serverSigningKey) => OpenReply(municipality, body, _ => serverSigningKey);

    /// <summary>Opens a reply that may have been signed in a former quarter: the key is found by its id.</summary>
    public JsonElement OpenReply(string municipality, string body, Func<string, ECParameters> serverSigningKey)
    {
        var signed = Decrypt(municipality, body);
        var verify = serverSigningKey((string)JWT.Headers(signed)["kid"]);
        return SigningKeys.Use(PublicPart(verify), key => JsonDocument.Parse(JWT.DecodeBytes(signed, key, JwsAlgorithm.ES256)).RootElement);
    }

    /// <summary>Decrypts a reply with the municipality's key: what is inside is signed.</summary>
    public string Decrypt(string municipality, string body) => AgreementKeys.Use(_keys[municipality].Receive, key =>
        Encoding.ASCII.GetString(JWT.DecodeBytes(body, key, JweAlgorithm.ECDH_ES_A256KW, JweEncryption.A256GCM)));

    private static ECParameters PublicPart(ECParameters key) => new() { Curve = key.Curve, Q = key.Q };

    private static Dictionary<string, object> Header(
        IReadOnlyDictionary<string, object>? extra, params ReadOnlySpan<(string Name, string Value)> members)
    {
        var header = extra is null ? [] : new Dictionary<string, object>(extra);
        foreach (var (name, value) in members)
            header.TryAdd(name, value);
        return header;
    }

    private static ECParameters NewKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportParameters(includePrivateParameters: true);
    }

    private static JsonObject Jwk(string keyId, string use, ECParameters key) => new()
    {
        ["kid"] = keyId,
        ["use"] = use,
        ["kty"] = "EC",
        ["crv"] = "P-256",
        ["x"] = Base64Url.Encode(key.Q.X),
        ["y"] = Base64Url.Encode(key.Q.Y),
    };
}
