using Juki.Records.Files;
using Juki.Registry.Exchanges;
using Juki.Registry.Messaging;

namespace Juki.Registry.Updates;

/// <summary>Sends replies to municipalities: a signed and encrypted CloudEvent on the sender's own queue (C17).</summary>
public sealed class ReplySender(RegisterFile register, MunicipalSender sender, ServerEvents events, TimeProvider time)
{
    /// <summary>Sends a reply; the same answer to the same notice has the same id however often it is sent.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="notes">Takes down that it was sent.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>A task that ends when the queue has it.</returns>
    public async Task SendAsync(MunicipalReply reply, ExchangeNotes notes, CancellationToken cancellationToken)
    {
        var id = IdOf(reply);
        await sender.SendAsync(reply.Municipality, id, events.Write(id, KnownEvents.Reply, time.GetUtcNow(), ToData(reply)), cancellationToken);
        notes.Add(ExchangeKind.ReplySent, reply.Municipality, ReplyWords.Of(reply.Outcome), reply.NoticeId, reply.Reason);
    }

    private object ToData(MunicipalReply reply) => new
    {
        noticeId = reply.NoticeId,
        outcome = ReplyWords.Of(reply.Outcome),
        sequenceNumber = reply.SequenceNumber,
        failures = reply.Failures.Select(failure => ReplyWords.Of(register.Fields, failure)),
        warnings = reply.Warnings.Select(warning => ReplyWords.Of(register.Fields, warning)),
    };

    private static string IdOf(MunicipalReply reply)
    {
        var why = string.Join(';', reply.Failures.Select(failure => $"{failure.Check}:{string.Join(',', failure.Items)}"));
        return MessageId.Of($"{reply.Municipality}/{reply.NoticeId}/{reply.Outcome}/{why}");
    }
}
