using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jose;

namespace Juki.LocalHost.StandIns.Municipal;

/// <summary>
/// Stands in for a communication server (市町村CS): seals notices to the prefectural server and opens its replies, by the published
/// contract and with nothing of the server's own code.
/// </summary>
/// <param name="own">Its keys.</param>
/// <param name="server">The prefectural server's keys.</param>
public sealed class MunicipalCs(MunicipalKeys own, ServerKeys server)
{
    // How the type of a reply of either file ends.
    private const string Reply = ".reply.v1";

    /// <summary>Seals an event, signed, then encrypted.</summary>
    /// <param name="type">The event's type: <c>jp.juki.update.v1</c>, say.</param>
    /// <param name="id">The event's id, a UUID in lower case.</param>
    /// <param name="time">When it was made.</param>
    /// <param name="data">The items, or what a void names.</param>
    /// <param name="sequence">The event's attribute <c>sequence</c>, where the number is none of the items.</param>
    /// <returns>The message for the updates queue.</returns>
    public string Seal(string type, string id, DateTimeOffset time, JsonObject data, string? sequence = null)
    {
        var notice = new JsonObject
        {
            ["specversion"] = "1.0",
            ["type"] = type,
            ["source"] = $"/municipal-cs/{own.Municipality}",
            ["id"] = id,
            ["time"] = time.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture),
            ["datacontenttype"] = "application/json",
            ["data"] = data.DeepClone(),
        };
        if (sequence is not null)
            notice["sequence"] = sequence;
        using var sign = ECDsa.Create(own.Sign);
        var signed = JWT.EncodeBytes(
            Encoding.UTF8.GetBytes(notice.ToJsonString()),
            sign,
            JwsAlgorithm.ES256,
            new Dictionary<string, object> { ["kid"] = own.SignId, ["typ"] = "juki+jws" });
        using var encrypt = ECDiffieHellman.Create(server.Encrypt);
        return JWT.EncodeBytes(
            Encoding.ASCII.GetBytes(signed),
            encrypt,
            JweAlgorithm.ECDH_ES_A256KW,
            JweEncryption.A256GCM,
            extraHeaders: new Dictionary<string, object> { ["kid"] = server.EncryptId, ["cty"] = "JOSE" });
    }

    /// <summary>Opens a message and checks that the prefectural server signed it.</summary>
    /// <param name="body">The message from this municipality's queue.</param>
    /// <returns>
    /// The reply; null where it is none but a report of what may be wrong, or where the key that it names is none of the server's current
    /// ones, as that of a former quarter is.
    /// </returns>
    /// <exception cref="JoseException">It is not encrypted to this municipality or not signed by the server.</exception>
    public ReceivedReply? OpenReply(string body) =>
        Open(body) is { } content && content.GetProperty("type").GetString()!.EndsWith(Reply, StringComparison.Ordinal) ? ReceivedReply.From(content) : null;

    /// <summary>Opens a message of whatever type and checks that the prefectural server signed it.</summary>
    /// <param name="body">The message from this municipality's queue.</param>
    /// <returns>The event; null where the key that it names is none of the server's current ones.</returns>
    /// <exception cref="JoseException">It is not encrypted to this municipality or not signed by the server.</exception>
    public JsonElement? Open(string body)
    {
        using var receive = ECDiffieHellman.Create(own.Receive);
        var signed = Encoding.ASCII.GetString(JWT.DecodeBytes(body, receive, JweAlgorithm.ECDH_ES_A256KW, JweEncryption.A256GCM));
        var signer = JWT.Headers(signed)["kid"] as string ?? "";
        if (!server.Verify.TryGetValue(signer, out var key))
            return null;
        using var verify = ECDsa.Create(key);
        using var content = JsonDocument.Parse(JWT.DecodeBytes(signed, verify, JwsAlgorithm.ES256));
        return content.RootElement.Clone();
    }
}
