using Juki.Registry.Exchanges;
using Juki.Registry.Messaging;
using Microsoft.Extensions.Logging;

namespace Juki.Registry.Quarantining;

/// <summary>Opens what municipalities send; what can't be opened, authenticated or read goes into the quarantine.</summary>
public sealed class MessageIntake(IMessageEnvelope messages, Quarantine quarantine, ILogger<MessageIntake> log)
{
    /// <summary>Opens and reads a message.</summary>
    /// <typeparam name="T">What it is read as.</typeparam>
    /// <param name="body">The sealed message.</param>
    /// <param name="read">Reads it once it is authenticated; refuses it as opening does.</param>
    /// <param name="notes">Takes down that it was set aside.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>What was read; null of what was set aside.</returns>
    internal async Task<T?> OpenAsync<T>(string body, Func<OpenedMessage, T> read, ExchangeNotes notes, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return read(await messages.OpenAsync(body, cancellationToken));
        }
        catch (EnvelopeRefusedException refused)
        {
            var kept = await quarantine.KeepAsync(body, refused.Fault, refused.SenderClaim, cancellationToken);
            notes.Add(ExchangeKind.MessageQuarantined, kept.SenderClaim, kept.Code, kept.Hash);
            log.MessageQuarantined(kept.Hash, kept.Code, kept.Size);
            return null;
        }
    }
}
