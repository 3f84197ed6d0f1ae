using Juki.Records.Files;

namespace Juki.Registry.Messaging;

/// <summary>What was in a sealed message, and who signed it.</summary>
/// <param name="Register">The file that this server keeps, and so the one that it has to be about.</param>
/// <param name="Municipality">The signer, six digits.</param>
/// <param name="Content">What was signed.</param>
public sealed record OpenedMessage(RegisterFile Register, string Municipality, byte[] Content);

/// <summary>Opens and seals the messages exchanged with communication servers (市町村CS).</summary>
public interface IMessageEnvelope
{
    /// <summary>Opens and authenticates a message from a communication server.</summary>
    /// <param name="body">The compact JWE.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>Signer and content.</returns>
    /// <exception cref="EnvelopeRefusedException">It can't be opened or authenticated, and why.</exception>
    Task<OpenedMessage> OpenAsync(string body, CancellationToken cancellationToken);

    /// <summary>Signs and encrypts a message to a communication server.</summary>
    /// <param name="municipality">The receiver, six digits.</param>
    /// <param name="content">What to send.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The compact JWE.</returns>
    /// <exception cref="ReceiverUnknownException">The register has no encryption key of the municipality.</exception>
    Task<string> SealAsync(string municipality, byte[] content, CancellationToken cancellationToken);
}
