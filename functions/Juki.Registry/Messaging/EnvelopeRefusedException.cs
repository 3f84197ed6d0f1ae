using Juki.Records.Errors;

namespace Juki.Registry.Messaging;

/// <summary>A message that can't be opened, authenticated or read. It is quarantined; nothing was changed.</summary>
public sealed class EnvelopeRefusedException(EnvelopeFault fault, string? senderClaim = null, Exception? inner = null)
    : JukiException(fault.Code, fault.Remedy, inner)
{
    /// <summary>What is wrong.</summary>
    public EnvelopeFault Fault { get; } = fault;

    /// <summary>The municipality that signed, or whose key is named; null when not even that is known.</summary>
    public string? SenderClaim { get; } = senderClaim;
}

/// <summary>Why a message was quarantined.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Remedy">What the sender's engineer should do.</param>
public sealed record EnvelopeFault(string Code, string Remedy)
{
    /// <summary>Larger than a message may be.</summary>
    public static EnvelopeFault Oversized { get; } = new("envelope-oversized", "The message is larger than a notice can be. Send one notice a message.");

    /// <summary>Not five base64url parts.</summary>
    public static EnvelopeFault NotEncrypted { get; } = new("envelope-not-encrypted", "The message is no compact JWE. Send the whole of one, unchanged.");

    /// <summary>A header is not JSON, or has a member that is not allowed, such as crit or zip.</summary>
    public static EnvelopeFault Header { get; } = new("envelope-header", "A header has a member or form that is not allowed. Use exactly the members of the published contract.");

    /// <summary>Another algorithm than the one of its layer, none included.</summary>
    public static EnvelopeFault Algorithm { get; } = new("envelope-algorithm", "Only ECDH-ES+A256KW with A256GCM outside and ES256 inside are accepted.");

    /// <summary>Encrypted to a key that this server does not have.</summary>
    public static EnvelopeFault ReceiverKey { get; } = new("envelope-receiver-key", "The message is not encrypted to a current key of this server. Fetch the message keys again.");

    /// <summary>It does not decrypt.</summary>
    public static EnvelopeFault Decryption { get; } = new("envelope-decryption", "The message does not decrypt. It was damaged on the way or encrypted to another key; send it again.");

    /// <summary>What was encrypted is no compact JWS.</summary>
    public static EnvelopeFault NotSigned { get; } = new("envelope-not-signed", "What was encrypted is no compact JWS. Sign first, then encrypt.");

    /// <summary>Signed by a key that is nobody's on the register.</summary>
    public static EnvelopeFault UnknownSigner { get; } = new("envelope-unknown-signer", "The signing key is not on the register of communication servers. Have it registered.");

    /// <summary>The signature is not by the key that it names.</summary>
    public static EnvelopeFault Signature { get; } = new("envelope-signature", "The signature does not verify. Sign with the key that the header names.");

    /// <summary>No CloudEvent of a kind that this server takes, or not of the signer.</summary>
    public static EnvelopeFault Event { get; } = new("envelope-event", "The content is no CloudEvent of a known type with a UUID as id, a time and the signer's own source.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<EnvelopeFault> All { get; } =
        [Oversized, NotEncrypted, Header, Algorithm, ReceiverKey, Decryption, NotSigned, UnknownSigner, Signature, Event];
}
