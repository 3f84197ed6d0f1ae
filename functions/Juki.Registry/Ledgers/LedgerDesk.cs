using Juki.Records.Ledgers;
using Juki.Registry.Attempts;
using Juki.Registry.Http;
using Juki.Registry.Provisions;
using Juki.Vault.Keys;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Ledgers;

/// <summary>
/// Keeps the ledgers of reports, documents and media (D3): what is entered, what happens to it, prior approvals of copies. Every request leaves one
/// log entry. An event is kept before its log entry is, since the ledger itself tells who entered it.
/// </summary>
public sealed class LedgerDesk(LedgerRunner runner, LedgerStore ledgers, TimeProvider time)
{
    /// <summary>Most events of an entry [P]: so many, with the longest texts, fit in a row.</summary>
    internal const int MostEvents = 500;

    /// <summary>Enters something that was made or received.</summary>
    /// <param name="request">A bearer token of somebody with the right, and a body as in the published contract.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The entry, or a problem.</returns>
    public Task<IResult> EnterAsync(HttpRequest request, CancellationToken cancellationToken) => runner.RunAsync(
        "entry",
        request,
        async (attempt, cancelled) =>
        {
            var now = time.GetUtcNow();
            var entry = await LedgerReader.EntryAsync(request, now, cancelled);
            var entered = entry with { Events = [Signed(attempt, entry.Events[0])] };
            attempt.Tell(LedgerId.New(KeyPeriods.Ledgers(now).Period, entry.Ledger), entered);
            await runner.ReadAsync(attempt, () => ledgers.AddAsync(attempt.Ledger!.Value, entered, cancelled), cancelled);
        },
        AnswerOf,
        cancellationToken);

    /// <summary>Shows an entry.</summary>
    /// <param name="request">A bearer token of somebody with the right; the route names the entry.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The entry, or a problem.</returns>
    public Task<IResult> ShowAsync(HttpRequest request, CancellationToken cancellationToken) =>
        runner.RunAsync("read", request, (attempt, cancelled) => FindAsync(attempt, request, cancelled), AnswerOf, cancellationToken);

    /// <summary>Enters an event; of copies those too, each as an entry of its own.</summary>
    /// <param name="request">A bearer token of somebody with the right, and a body as in the published contract; the route names the entry.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The entry, or a problem; <see cref="KnownProblems.LedgerState"/> and <see cref="KnownProblems.CopyNotApproved"/> change nothing.</returns>
    public Task<IResult> AddEventAsync(HttpRequest request, CancellationToken cancellationToken) =>
        ChangeAsync("event", request, cancelled => LedgerReader.EventAsync(request, time.GetUtcNow(), cancelled), cancellationToken);

    /// <summary>Approves copies of a report beforehand, for a purpose, up to a number and a day. Whoever approves does not copy.</summary>
    /// <param name="request">A bearer token of somebody with the right, and a body as in the published contract; the route names the entry.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The entry, or a problem.</returns>
    public Task<IResult> ApproveAsync(HttpRequest request, CancellationToken cancellationToken) => ChangeAsync(
        "approval", request, async cancelled => (await LedgerReader.ApprovalAsync(request, time.GetUtcNow(), cancelled), null), cancellationToken);

    private Task<IResult> ChangeAsync(
        string step, HttpRequest request, Func<CancellationToken, Task<(LedgerEvent Event, LedgerKind? Onto)>> readBody, CancellationToken cancellationToken) => runner.RunAsync(
        step,
        request,
        async (attempt, cancelled) =>
        {
            var stored = await FindAsync(attempt, request, cancelled);
            var (unsigned, onto) = await readBody(cancelled);
            var happened = Signed(attempt, unsigned);
            Check(stored.Entry, happened);
            var changed = stored.Entry.After(happened);
            if (!await runner.ReadAsync(attempt, () => ledgers.TryChangeAsync(stored, changed, Copies(stored, happened, onto), cancelled), cancelled))
                throw new ProblemException(KnownProblems.LedgerChanged);
            attempt.Tell(stored.Id, changed);
        },
        AnswerOf,
        cancellationToken);

    /// <summary>Refuses an event that can't be entered.</summary>
    internal static void Check(LedgerEntry entry, LedgerEvent happened)
    {
        if (entry.Events.Count >= MostEvents)
            throw new ProblemException(KnownProblems.LedgerState, [new ProblemParameter(LedgerMember.Act, "It has no room for more events: enter the thing anew.")]);
        if (LedgerRule.Judge(entry.Standing, happened.Step) is not LedgerVerdict.Refused { Why: var why })
            return;
        throw why == LedgerRefusal.NotApproved
            ? new ProblemException(KnownProblems.CopyNotApproved, [new ProblemParameter(LedgerMember.Copies, LedgerWords.Of(why))])
            : new ProblemException(KnownProblems.LedgerState, [new ProblemParameter(LedgerMember.Act, LedgerWords.Of(why))]);
    }

    /// <summary>An event with who enters it.</summary>
    internal static LedgerEvent Signed(Attempt attempt, LedgerEvent unsigned) =>
        unsigned with { Operator = attempt.Caller!.Operator, Terminal = attempt.Caller.Terminal };

    private static IReadOnlyList<(LedgerId, LedgerEntry)> Copies(StoredEntry original, LedgerEvent happened, LedgerKind? onto)
    {
        if (happened.Act != LedgerAct.Copied)
            return [];
        var copy = original.Entry with
        {
            Ledger = onto ?? original.Entry.Ledger,
            CopyOf = original.Id.Text,
            Function = null,
            Events = [happened with { Act = LedgerAct.Made, Copies = 0 }],
        };
        return [.. Enumerable.Range(0, happened.Copies).Select(_ => (LedgerId.New(original.Id.Month, copy.Ledger), copy))];
    }

    private async Task<StoredEntry> FindAsync(LedgerAttempt attempt, HttpRequest request, CancellationToken cancellationToken)
    {
        var id = LedgerReader.IdOf(request);
        var read = await runner.ReadAsync(attempt, () => ledgers.ReadAsync(id, cancellationToken), cancellationToken)
            ?? throw new ProblemException(KnownProblems.LedgerEntryUnknown);
        attempt.Tell(id, read.Entry);
        return read;
    }

    private static IResult AnswerOf(LedgerAttempt attempt, ProvisionReceipt receipt) =>
        ApiAnswer.Ok(LedgerAnswer.Of(attempt.Ledger!.Value, attempt.Entry!, receipt), attempt.CorrelationId);
}
