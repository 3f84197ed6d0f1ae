using Juki.Records.Ledgers;
using Juki.Records.Time;
using Juki.Registry.Cases;
using Juki.Registry.Http;
using Juki.Registry.Inquiries;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Ledgers;

/// <summary>Reads the bodies by which ledgers are kept.</summary>
internal static class LedgerReader
{
    private static readonly string FormOfCopies = $"How many, 1 to {LedgerStore.MostCopies}.";

    // What an event must say, and what it may say besides day, reason and counterpart.
    private static readonly Dictionary<LedgerAct, string[]> Needed = new()
    {
        [LedgerAct.Received] = [LedgerMember.Counterpart],
        [LedgerAct.Sent] = [LedgerMember.Counterpart],
        [LedgerAct.Used] = [],
        [LedgerAct.Copied] = [LedgerMember.Reason, LedgerMember.Copies],
        [LedgerAct.Lent] = [LedgerMember.Counterpart, LedgerMember.Until],
        [LedgerAct.Returned] = [],
        [LedgerAct.Erased] = [LedgerMember.Reason],
        [LedgerAct.Retired] = [LedgerMember.Reason],
        [LedgerAct.Destroyed] = [LedgerMember.Reason, LedgerMember.Method],
    };

    /// <summary>The entry that a route names.</summary>
    public static LedgerId IdOf(HttpRequest request) =>
        LedgerId.TryParse(request.RouteValues[CaseReader.RouteValue] as string, out var id) ? id : throw new ProblemException(KnownProblems.LedgerEntryUnknown);

    public static Task<LedgerEntry> EntryAsync(HttpRequest request, DateTimeOffset now, CancellationToken cancellationToken) => CaseReader.ReadAsync(
        request,
        LedgerMember.Entry,
        (_, members, _) =>
        {
            var act = members.Word(LedgerMember.Act, LedgerWords.Beginnings);
            return new LedgerEntry
            {
                Ledger = members.Word(LedgerMember.Ledger, LedgerWords.Ledgers),
                Title = members.Line(LedgerMember.Title, LedgerMember.MaxName, isNeeded: true) ?? "",
                Keeper = members.Line(LedgerMember.Keeper, LedgerMember.MaxName, isNeeded: true) ?? "",
                Place = members.Line(LedgerMember.Place, LedgerMember.MaxName, isNeeded: false),
                BelongsTo = members.Reference(LedgerMember.BelongsTo),
                Events = [Event(members, act, act == LedgerAct.Received ? Needed[act] : [], now)],
            };
        },
        cancellationToken);

    /// <summary>Reads an event, and the ledger that copies go into; null for that of the original.</summary>
    public static Task<(LedgerEvent Event, LedgerKind? Onto)> EventAsync(HttpRequest request, DateTimeOffset now, CancellationToken cancellationToken) => CaseReader.ReadAsync(
        request,
        LedgerMember.Event,
        (_, members, _) =>
        {
            var act = members.Word(LedgerMember.Act, LedgerWords.Events);
            var needed = Needed[act];
            foreach (var member in new[] { LedgerMember.Until, LedgerMember.Method, LedgerMember.Copies }.Where(member => members.Has(member) && !needed.Contains(member)))
                members.Wrong(member, "Not of this event.");
            if (members.Has(LedgerMember.Onto) && act != LedgerAct.Copied)
                members.Wrong(LedgerMember.Onto, "Of copies alone.");
            return (Event(members, act, needed, now), members.Has(LedgerMember.Onto) ? members.Word(LedgerMember.Onto, LedgerWords.Ledgers) : (LedgerKind?)null);
        },
        cancellationToken);

    public static Task<LedgerEvent> ApprovalAsync(HttpRequest request, DateTimeOffset now, CancellationToken cancellationToken) => CaseReader.ReadAsync(
        request,
        LedgerMember.Approval,
        (_, members, _) => Event(members, LedgerAct.Approved, LedgerMember.Approval, now),
        cancellationToken);

    private static LedgerEvent Event(MemberReader members, LedgerAct act, IReadOnlyCollection<string> needed, DateTimeOffset now) => new()
    {
        At = now,
        Act = act,
        On = members.Has(LedgerMember.On) ? members.PastDay(LedgerMember.On, now) : JapanTime.DateOf(now),
        Reason = members.Line(LedgerMember.Reason, LedgerMember.MaxReason, needed.Contains(LedgerMember.Reason)),
        Counterpart = members.Line(LedgerMember.Counterpart, LedgerMember.MaxName, needed.Contains(LedgerMember.Counterpart)),
        Until = needed.Contains(LedgerMember.Until) ? members.NeededDay(LedgerMember.Until) : null,
        Method = needed.Contains(LedgerMember.Method) ? members.Word(LedgerMember.Method, LedgerWords.Methods) : null,
        Copies = needed.Contains(LedgerMember.Copies) ? CopiesOf(members) : 0,
    };

    private static int CopiesOf(MemberReader members)
    {
        var copies = members.Number(LedgerMember.Copies, FormOfCopies);
        if (copies is null && !members.Has(LedgerMember.Copies))
            members.Wrong(LedgerMember.Copies, FormOfCopies);
        if (copies > LedgerStore.MostCopies)
            members.Wrong(LedgerMember.Copies, FormOfCopies);
        return copies is { } number && number <= LedgerStore.MostCopies ? (int)number : 1;
    }
}
