using System.Security.Cryptography;
using System.Text;
using Juki.Records.Checks;
using Juki.Records.Items;
using Juki.Registry.Exchanges;
using Juki.Registry.Messaging;

namespace Juki.Registry.Updates;

/// <summary>Sends replies to municipalities: a signed and encrypted CloudEvent on the sender's own queue (C17).</summary>
public sealed class ReplySender(IMessageEnvelope messages, IMunicipalReplies queues, ServerEvents events, TimeProvider time)
{
    /// <summary>Sends a reply; the same answer to the same notice has the same id however often it is sent.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="notes">Takes down that it was sent.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>A task that ends when the queue has it.</returns>
    public async Task SendAsync(MunicipalReply reply, ExchangeNotes notes, CancellationToken cancellationToken)
    {
        var id = IdOf(reply);
        var body = await messages.SealAsync(reply.Municipality, events.Write(id, KnownEvents.Reply, time.GetUtcNow(), ToData(reply)), cancellationToken);
        await queues.SendAsync(reply.Municipality, id, body, cancellationToken);
        notes.Add(ExchangeKind.ReplySent, reply.Municipality, OutcomeOf(reply), reply.NoticeId, reply.Reason);
    }

    private static object ToData(MunicipalReply reply) => new
    {
        noticeId = reply.NoticeId,
        outcome = OutcomeOf(reply),
        sequenceNumber = reply.SequenceNumber,
        failures = reply.Failures.Select(ToWire),
        warnings = reply.Warnings.Select(ToWire),
    };

    private static string OutcomeOf(MunicipalReply reply) => reply.Outcome.ToString().ToLowerInvariant();

    private static object ToWire(CheckFailure failure) => new
    {
        check = failure.Check,
        items = failure.Items,
        names = failure.Items.Select(i => FieldTable.Juki[i].JsonName),
        message = failure.Message,
    };

    private static string IdOf(MunicipalReply reply)
    {
        var why = string.Join(';', reply.Failures.Select(failure => $"{failure.Check}:{string.Join(',', failure.Items)}"));
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{reply.Municipality}/{reply.NoticeId}/{reply.Outcome}/{why}"));
        return new Guid(digest.AsSpan(0, 16), bigEndian: true).ToString("D");
    }
}
