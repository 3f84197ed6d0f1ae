using Juki.Registry.Exchanges;
using Juki.Registry.Forwarding;
using Juki.Registry.People;
using Juki.Registry.Retention;
using Juki.Vault.Indexes;
using Juki.Vault.People;
using Juki.Vault.Searches;
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
    SearchTable search,
    HeldRelease held,
    HeldMove moves,
    ReplySender replies,
    ExchangeLog exchanges,
    IOptions<UpdateOptions> options,
    TimeProvider time,
    ILogger<PersonWork> log)
{
    private const int ReceiptsDroppedAtOnce = 5;
    private const long NoVersion = -1;

    /// <summary>Does a piece of work on a person, then releases what is due.</summary>
    /// <param name="code">Token of a code of the person.</param>
    /// <param name="trigger">What set this off, for the receipts.</param>
    /// <param name="first">The piece of work; done anew after a lost race, or when it says that it needs the whole range.</param>
    /// <param name="notes">Takes down the replies sent.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The person's token when something is to be forwarded, or null.</returns>
    /// <exception cref="RowChangedException">Other writers were first each time; the queue redelivers.</exception>
    internal Task<BlindToken?> RunAsync(
        BlindToken code, string trigger, Func<PersonUpdate, Task<bool>> first, ExchangeNotes notes, CancellationToken cancellationToken) =>
        RunAsync(code, trigger, first, _ => false, notes, cancellationToken);

    /// <summary>Does a piece of work on a person, of whose replies some are not sent on their own.</summary>
    /// <param name="code">Token of a code of the person.</param>
    /// <param name="trigger">What set this off, for the receipts.</param>
    /// <param name="first">The piece of work.</param>
    /// <param name="takes">Takes a reply; false for one that is sent.</param>
    /// <param name="notes">Takes down the replies sent.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The person's token when something is to be forwarded, or null.</returns>
    /// <exception cref="RowChangedException">Other writers were first each time; the queue redelivers.</exception>
    internal async Task<BlindToken?> RunAsync(
        BlindToken code,
        string trigger,
        Func<PersonUpdate, Task<bool>> first,
        Func<MunicipalReply, bool> takes,
        ExchangeNotes notes,
        CancellationToken cancellationToken)
    {
        var (last, _) = await WorkAsync(code, trigger, releasingSince: null, first, takes, notes, cancellationToken);
        return last.Forwarding ? last.Range.Person : null;
    }

    private async Task<(PersonUpdate Last, Marker? Written)> WorkAsync(
        BlindToken code,
        string trigger,
        DateTimeOffset? releasingSince,
        Func<PersonUpdate, Task<bool>> first,
        Func<MunicipalReply, bool> takes,
        ExchangeNotes notes,
        CancellationToken cancellationToken)
    {
        var pending = first;
        PersonUpdate? update = null;
        Marker? written = null;
        var unread = NoVersion;
        for (var attempt = 0; attempt < options.Value.CommitAttempts;)
        {
            update ??= await ReadAsync(code, trigger, unread, cancellationToken);
            if (await TryOnceAsync(update, releasingSince, pending, cancellationToken) is not { } done)
            {
                unread = update.Range.IsWhole ? NoVersion : update.Range.Version;
                update = null;
                attempt++;
                continue;
            }

            written = done.Written ?? written;
            await SendRepliesAsync(update.Replies.Where(reply => !takes(reply)), notes, cancellationToken);
            var next = await moves.FinishAsync(update, cancellationToken);
            if (next is null && !done.More)
                return (update, written);
            update = next is null ? update.Next(done.Range, time.GetUtcNow()) : null;
            code = next ?? code;
            pending = now => Task.FromResult(now.Range.IsWhole);
        }

        throw new RowChangedException(nameof(PersonStore));
    }

    // Where the head alone did not do at a version, the whole range is read; had another writer been first, the head may do again.
    private async Task<PersonUpdate> ReadAsync(BlindToken code, string trigger, long unread, CancellationToken cancellationToken)
    {
        var place = await locator.LocateForUpdateAsync(code, cancellationToken);
        if (!place.Range.IsWhole && place.Range.Version == unread)
            place = await locator.LocateAsync(code, cancellationToken);
        var update = PersonUpdate.Of(place.Range, trigger, time.GetUtcNow(), options.Value.ReceiptLife);
        if (place.Alias is { } alias)
            update.TakeOverHeld(alias);
        return update;
    }

    private async Task<(PersonRange Range, bool More, Marker? Written)?> TryOnceAsync(
        PersonUpdate update, DateTimeOffset? releasingSince, Func<PersonUpdate, Task<bool>> pending, CancellationToken cancellationToken)
    {
        try
        {
            if (!await pending(update))
                return null;
            var more = update.Range.IsWhole && await held.RunAsync(update, cancellationToken);
            var (range, written) = await CommitAsync(update, releasingSince, cancellationToken);
            return (range, more, written);
        }
        catch (RowChangedException)
        {
            return null;
        }
    }

    private async Task<(PersonRange Range, Marker? Written)> CommitAsync(
        PersonUpdate update, DateTimeOffset? releasingSince, CancellationToken cancellationToken)
    {
        if (update.ChangedRows == 0)
            return (update.Range, null);
        update.DropOldReceipts(ReceiptsDroppedAtOnce);
        var written = await AnnounceAsync(update.Range, update.Left with { ReleasingSince = releasingSince }, cancellationToken);
        await due.AddAsync(update.Range.Person, update.Due, cancellationToken);
        await search.PutAsync(update.Range.Person, update.Indexing, cancellationToken);
        var range = await people.CommitAsync(update.Range, update.ToChange(), cancellationToken);
        if (update.HasRevival)
            log.PersonRevived(range.Person.Hex);
        return (range, written);
    }

    // Who did not read what is held adds to the marker; who did says all that is left.
    private async Task<Marker?> AnnounceAsync(PersonRange range, OpenWork left, CancellationToken cancellationToken)
    {
        if (range.IsWhole)
            return left.IsDone ? null : await markers.PutAsync(range.Person, left, cancellationToken);
        var marker = await markers.ReadAsync(range.Person, cancellationToken);
        await markers.ChangeAsync(range.Person, marker, work => work?.Including(left) ?? left, cancellationToken);
        return null;
    }

    private async Task SendRepliesAsync(IEnumerable<MunicipalReply> answers, ExchangeNotes notes, CancellationToken cancellationToken)
    {
        foreach (var reply in answers)
        {
            await replies.SendAsync(reply, notes, cancellationToken);
            log.NoticeAnswered(reply.Municipality, reply.NoticeId, reply.Outcome);
        }
    }
}
