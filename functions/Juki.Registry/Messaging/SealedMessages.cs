using System.Security.Cryptography;
using System.Text;
using Jose;
using Juki.Records.Files;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Messaging;

/// <summary>
/// Opens and seals messages exchanged with communication servers: a JWS (ES256) inside a JWE (ECDH-ES+A256KW, A256GCM).
/// Size, form, header members and algorithms are settled before any key is used.
/// </summary>
public sealed class SealedMessages(RegisterFile register, MessageKeys ownKeys, MunicipalRegister municipalities, IOptions<MessagingOptions> options) : IMessageEnvelope
{
    private const int EncryptedParts = 5;
    private const int SignedParts = 3;

    /// <inheritdoc />
    public async Task<OpenedMessage> OpenAsync(string body, CancellationToken cancellationToken)
    {
        if (body.Length > options.Value.MaxMessageLength)
            throw new EnvelopeRefusedException(EnvelopeFault.Oversized);
        var receiver = MessageHeader.ReadKeyId(
            Split(body, EncryptedParts, EnvelopeFault.NotEncrypted),
            KnownAlgorithms.EncryptedMembers,
            ("alg", KnownAlgorithms.Agree), ("enc", KnownAlgorithms.Encrypt), ("cty", KnownAlgorithms.EncryptedContent));
        var key = await ownKeys.FindAsync(receiver, cancellationToken) ?? throw new EnvelopeRefusedException(EnvelopeFault.ReceiverKey);
        var signed = Decrypt(body, key);
        var signer = MessageHeader.ReadKeyId(
            Split(signed, SignedParts, EnvelopeFault.NotSigned),
            KnownAlgorithms.SignedMembers,
            ("alg", KnownAlgorithms.Sign), ("typ", KnownAlgorithms.SignedType));
        var (municipality, publicKey) = municipalities.FindSigner(signer) ?? throw new EnvelopeRefusedException(EnvelopeFault.UnknownSigner);
        return new OpenedMessage(register, municipality, Verify(signed, publicKey, municipality));
    }

    /// <inheritdoc />
    public async Task<string> SealAsync(string municipality, byte[] content, CancellationToken cancellationToken)
    {
        var (receiver, publicKey) = municipalities.FindReceiver(municipality) ?? throw new ReceiverUnknownException(municipality);
        var (signer, privateKey) = await ownKeys.CurrentAsync(MessageKeyUse.Sig, cancellationToken);
        using var signing = ECDsa.Create(privateKey);
        var signed = JWT.EncodeBytes(content, signing, JwsAlgorithm.ES256, Header(signer, ("typ", KnownAlgorithms.SignedType)));
        using var encrypting = ECDiffieHellman.Create(publicKey);
        return JWT.EncodeBytes(
            Encoding.ASCII.GetBytes(signed),
            encrypting,
            JweAlgorithm.ECDH_ES_A256KW,
            JweEncryption.A256GCM,
            extraHeaders: Header(receiver, ("cty", KnownAlgorithms.EncryptedContent)));
    }

    private static Dictionary<string, object> Header(string keyId, (string Name, string Value) type) => new(StringComparer.Ordinal)
    {
        ["kid"] = keyId,
        [type.Name] = type.Value,
    };

    private static string[] Split(string compact, int parts, EnvelopeFault fault)
    {
        var split = compact.Split('.', parts + 1);
        return split.Length == parts && split.All(s => s.Length > 0) ? split : throw new EnvelopeRefusedException(fault);
    }

    private static string Decrypt(string body, ECParameters key)
    {
        using var agreement = ECDiffieHellman.Create(key);
        return Guarded(
            () => Encoding.ASCII.GetString(JWT.DecodeBytes(body, agreement, JweAlgorithm.ECDH_ES_A256KW, JweEncryption.A256GCM)),
            EnvelopeFault.Decryption,
            null);
    }

    private static byte[] Verify(string signed, ECParameters key, string municipality)
    {
        using var verifying = ECDsa.Create(key);
        return Guarded(() => JWT.DecodeBytes(signed, verifying, JwsAlgorithm.ES256), EnvelopeFault.Signature, municipality);
    }

    // Hostile input meets a library here; whatever it throws means that the message is not what it should be.
    private static T Guarded<T>(Func<T> open, EnvelopeFault fault, string? senderClaim)
    {
        try
        {
            return open();
        }
        catch (Exception refused) when (refused is not (OutOfMemoryException or OperationCanceledException))
        {
            throw new EnvelopeRefusedException(fault, senderClaim, refused);
        }
    }
}
