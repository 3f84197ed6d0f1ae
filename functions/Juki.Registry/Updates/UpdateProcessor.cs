using Juki.Records.Checks;
using Juki.Records.Notices;
using Juki.Records.Time;
using Juki.Registry.Forwarding;
using Juki.Registry.Messaging;
using Juki.Registry.Quarantining;
using Juki.Vault.Indexes;
using Juki.Vault.People;
using Juki.Vault.Tables;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Updates;

/// <summary>
/// Applies municipal notices (U1 to U5): open and authenticate, check the notice alone, read the person's range, judge, commit in one group,
/// reply. A crash between any two of its storage calls leaves a state from which redelivery of the same message reaches the right end (V2).
/// </summary>
public sealed class UpdateProcessor(
    SealedMessages messages,
    Quarantine quarantine,
    BlindIndex index,
    PersonStore people,
    MarkerBoard markers,
    NoticeArrival arrival,
    HeldRelease held,
    ReplySender replies,
    IOptions<UpdateOptions> options,
    TimeProvider time,
    ILogger<UpdateProcessor> log)
{
    private const string SweepTrigger = "sweep";
    private const int ReceiptsDroppedAtOnce = 5;

    /// <summary>Applies one message of the updates queue.</summary>
    /// <param name="body">The sealed message.</param>
    /// <param name="deliveryCount">How often the queue has delivered it, from 1.</param>
    /// <param name="cancellationToken">Ends the work; the queue redelivers.</param>
    /// <returns>Token of a person who has something to be forwarded, or null.</returns>
    public async Task<BlindToken?> ApplyAsync(string body, int deliveryCount, CancellationToken cancellationToken)
    {
        if (await TakeInAsync(body, cancellationToken) is not { } received)
            return null;
        var now = time.GetUtcNow();
        var reading = NoticeReader.Read(received.Data, received.Sender, received.Id, received.Time, JapanTime.DateOf(now));
        if (reading.Notice is not { } notice)
        {
            await replies.SendAsync(RefusedAlone(received, reading.Failures), cancellationToken);
            log.NoticeAnswered(received.Sender.Code.Value, received.Id, ReplyOutcome.Refused);
            return null;
        }

        var person = await index.OfAsync(notice.PersonCode, cancellationToken);
        var trigger = (await index.OfNoticeAsync(received.Sender.Code.Value, received.Id, cancellationToken)).Hex;
        return await WorkAsync(
            person,
            trigger,
            update => arrival.TakeAsync(update, notice, reading.Warnings, redelivered: deliveryCount > 1, cancellationToken),
            cancellationToken);
    }

    /// <summary>Releases a person's held notices that have settled (rulings.md 6).</summary>
    /// <param name="person">The person's token.</param>
    /// <param name="cancellationToken">Ends the work; the next sweep goes on.</param>
    /// <returns>The person's token when something is to be forwarded, or null.</returns>
    public Task<BlindToken?> ReleaseAsync(BlindToken person, CancellationToken cancellationToken) =>
        WorkAsync(person, SweepTrigger, _ => Task.CompletedTask, cancellationToken);

    private async Task<ReceivedNotice?> TakeInAsync(string body, CancellationToken cancellationToken)
    {
        try
        {
            return NoticeEvent.Read(await messages.OpenAsync(body, cancellationToken));
        }
        catch (EnvelopeRefusedException refused)
        {
            var kept = await quarantine.KeepAsync(body, refused.Fault, refused.SenderClaim, cancellationToken);
            log.MessageQuarantined(kept.Hash, kept.Code, kept.Size);
            return null;
        }
    }

    private async Task<BlindToken?> WorkAsync(
        BlindToken person, string trigger, Func<PersonUpdate, Task> first, CancellationToken cancellationToken)
    {
        var pending = first;
        for (var attempt = 0; attempt < options.Value.CommitAttempts;)
        {
            var now = time.GetUtcNow();
            var update = new PersonUpdate(await people.ReadAsync(person, cancellationToken), trigger, now);
            await pending(update);
            var more = await held.RunAsync(update, cancellationToken);
            if (!await TryCommitAsync(update, cancellationToken))
            {
                attempt++;
                continue;
            }

            foreach (var reply in update.Replies)
            {
                await replies.SendAsync(reply, cancellationToken);
                log.NoticeAnswered(reply.Municipality, reply.NoticeId, reply.Outcome);
            }

            if (!more)
                return update.Forwarding ? person : null;
            pending = _ => Task.CompletedTask;
        }

        throw new RowChangedException(nameof(PersonStore));
    }

    private async Task<bool> TryCommitAsync(PersonUpdate update, CancellationToken cancellationToken)
    {
        if (update.ChangedRows == 0)
            return true;
        update.DropReceiptsBefore(update.Now - options.Value.ReceiptLife, ReceiptsDroppedAtOnce);
        if (update.Left is { IsDone: false } left)
            await markers.PutAsync(update.Range.Person, left, cancellationToken);
        try
        {
            await people.CommitAsync(update.Range, update.ToChange(), cancellationToken);
            return true;
        }
        catch (RowChangedException)
        {
            return false;
        }
    }

    private static MunicipalReply RefusedAlone(ReceivedNotice received, IReadOnlyList<CheckFailure> failures) =>
        new(received.Sender.Code.Value, received.Id, ReplyOutcome.Refused, SequenceNumber: null, failures, []);
}
