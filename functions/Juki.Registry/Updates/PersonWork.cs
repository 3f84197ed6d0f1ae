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
public sealed class PersonWork(
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
    private const string SweepTrigger = "sweep";
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
        var pending = first;
        for (var attempt = 0; attempt < options.Value.CommitAttempts;)
        {
            if (await TryOnceAsync(code, trigger, pending, cancellationToken) is not { } done)
            {
                attempt++;
                continue;
            }

            await SendRepliesAsync(done.Update, notes, cancellationToken);
            var next = await moves.FinishAsync(done.Update, cancellationToken);
            if (next is null && !done.More)
                return done.Update.Forwarding ? done.Update.Range.Person : null;
            code = next ?? code;
            pending = _ => Task.CompletedTask;
        }

        throw new RowChangedException(nameof(PersonStore));
    }

    /// <summary>Releases a person's held notices that are due, and settles the marker that led here (rulings.md 6).</summary>
    /// <param name="marker">The marker, of a person or of the place of a code.</param>
    /// <param name="cancellationToken">Ends the work; the next sweep goes on.</param>
    /// <returns>The person's token when something is to be forwarded, or null.</returns>
    public async Task<BlindToken?> ReleaseAsync(Marker marker, CancellationToken cancellationToken)
    {
        var forwarding = await exchanges.RecordAsync(notes => RunAsync(marker.Person, SweepTrigger, _ => Task.CompletedTask, notes, cancellationToken));
        var range = await people.ReadAsync(marker.Person, cancellationToken);
        await markers.SettleAsync(
            marker,
            marker.Work with
            {
                At = time.GetUtcNow(),
                Forwarding = range.OfKind(RowKind.Outbox).Any(),
                HeldSince = HeldNotice.OldestIn(range),
                ReleaseAt = HeldNotice.NextReleaseIn(range),
            },
            cancellationToken);
        return forwarding;
    }

    private async Task<(PersonUpdate Update, bool More)?> TryOnceAsync(
        BlindToken code, string trigger, Func<PersonUpdate, Task> pending, CancellationToken cancellationToken)
    {
        var place = await locator.LocateAsync(code, cancellationToken);
        var update = new PersonUpdate(place.Range, trigger, time.GetUtcNow());
        try
        {
            if (place.Alias is { } alias)
                update.TakeOverHeld(alias);
            await pending(update);
            var more = await held.RunAsync(update, cancellationToken);
            await CommitAsync(update, cancellationToken);
            return (update, more);
        }
        catch (RowChangedException)
        {
            return null;
        }
    }

    private async Task CommitAsync(PersonUpdate update, CancellationToken cancellationToken)
    {
        if (update.ChangedRows == 0)
            return;
        update.DropReceiptsBefore(update.Now - options.Value.ReceiptLife, ReceiptsDroppedAtOnce);
        if (update.Left is { IsDone: false } left)
            await markers.PutAsync(update.Range.Person, left, cancellationToken);
        await due.AddAsync(update.Range.Person, update.Due, cancellationToken);
        await people.CommitAsync(update.Range, update.ToChange(), cancellationToken);
        if (update.HasRevival)
            log.PersonRevived(update.Range.Person.Hex);
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
