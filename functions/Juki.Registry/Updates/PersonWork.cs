using Juki.Registry.Exchanges;
using Juki.Registry.Forwarding;
using Juki.Registry.People;
using Juki.Registry.Retention;
using Juki.Vault.Indexes;
using Juki.Vault.People;
using Juki.Vault.Tables;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Updates;

/// <summary>
/// Works on one person until nothing of theirs is due: read the range, decide, commit in one group, reply, and go on while held notices
/// come into their turn. What another writer overtook is decided anew.
/// </summary>
public sealed partial class PersonWork(
    PersonLocator locator,
    PersonStore people,
    MarkerBoard markers,
    DueIndex due,
    HeldRelease held,
    HeldMove moves,
    ReplySender replies,
    ExchangeLog exchanges,
    IOptions<UpdateOptions> options,
    TimeProvider time,
    ILogger<PersonWork> log)
{
    private const int ReceiptsDroppedAtOnce = 5;

    /// <summary>Does a piece of work on a person, then releases what is due.</summary>
    /// <param name="code">Token of a code of the person.</param>
    /// <param name="trigger">What set this off, for the receipts.</param>
    /// <param name="first">The piece of work; done anew after a lost race.</param>
    /// <param name="notes">Takes down the replies sent.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The person's token when something is to be forwarded, or null.</returns>
    /// <exception cref="RowChangedException">Other writers were first each time; the queue redelivers.</exception>
    internal async Task<BlindToken?> RunAsync(
        BlindToken code, string trigger, Func<PersonUpdate, Task> first, ExchangeNotes notes, CancellationToken cancellationToken)
    {
        var (last, _) = await WorkAsync(code, trigger, releasingSince: null, first, notes, cancellationToken);
        return last.Forwarding ? last.Range.Person : null;
    }

    private async Task<(PersonUpdate Last, Marker? Written)> WorkAsync(
        BlindToken code,
        string trigger,
        DateTimeOffset? releasingSince,
        Func<PersonUpdate, Task> first,
        ExchangeNotes notes,
        CancellationToken cancellationToken)
    {
        var pending = first;
        Marker? written = null;
        for (var attempt = 0; attempt < options.Value.CommitAttempts;)
        {
            if (await TryOnceAsync(code, trigger, releasingSince, pending, cancellationToken) is not { } done)
            {
                attempt++;
                continue;
            }

            written = done.Written ?? written;
            await SendRepliesAsync(done.Update, notes, cancellationToken);
            var next = await moves.FinishAsync(done.Update, cancellationToken);
            if (next is null && !done.More)
                return (done.Update, written);
            code = next ?? code;
            pending = _ => Task.CompletedTask;
        }

        throw new RowChangedException(nameof(PersonStore));
    }

    private async Task<(PersonUpdate Update, bool More, Marker? Written)?> TryOnceAsync(
        BlindToken code, string trigger, DateTimeOffset? releasingSince, Func<PersonUpdate, Task> pending, CancellationToken cancellationToken)
    {
        var place = await locator.LocateAsync(code, cancellationToken);
        var update = new PersonUpdate(place.Range, trigger, time.GetUtcNow(), options.Value.ReceiptLife);
        try
        {
            if (place.Alias is { } alias)
                update.TakeOverHeld(alias);
            await pending(update);
            var more = await held.RunAsync(update, cancellationToken);
            return (update, more, await CommitAsync(update, releasingSince, cancellationToken));
        }
        catch (RowChangedException)
        {
            return null;
        }
    }

    private async Task<Marker?> CommitAsync(PersonUpdate update, DateTimeOffset? releasingSince, CancellationToken cancellationToken)
    {
        if (update.ChangedRows == 0)
            return null;
        update.DropOldReceipts(ReceiptsDroppedAtOnce);
        var left = update.Left with { ReleasingSince = releasingSince };
        var written = left.IsDone ? null : await markers.PutAsync(update.Range.Person, left, cancellationToken);
        await due.AddAsync(update.Range.Person, update.Due, cancellationToken);
        await people.CommitAsync(update.Range, update.ToChange(), cancellationToken);
        if (update.HasRevival)
            log.PersonRevived(update.Range.Person.Hex);
        return written;
    }

    private async Task SendRepliesAsync(PersonUpdate update, ExchangeNotes notes, CancellationToken cancellationToken)
    {
        foreach (var reply in update.Replies)
        {
            await replies.SendAsync(reply, notes, cancellationToken);
            log.NoticeAnswered(reply.Municipality, reply.NoticeId, reply.Outcome);
        }
    }
}
