using Juki.Records.Ledgers;
using Juki.Records.Time;
using Juki.Registry.Attempts;
using Juki.Vault.Keys;

namespace Juki.Registry.Ledgers;

/// <summary>
/// Enters what this server hands out (A4): before the log entry, which names it, and so before the first byte. An output that is in no ledger is
/// thereby impossible; an entry of what was not handed out in the end is found by the audit view.
/// </summary>
public sealed class OutputLedger(LedgerStore ledgers, TimeProvider time)
{
    private const string Server = "都道府県サーバ";

    /// <summary>Enters an output as made, at the end of what an attempt decides. Two requests.</summary>
    /// <param name="attempt">The attempt; it is told the entry.</param>
    /// <param name="output">What is about to be handed out.</param>
    /// <returns>The id of the entry.</returns>
    internal Task<LedgerId> MadeAsync(Attempt attempt, Output output)
    {
        var now = time.GetUtcNow();
        var id = LedgerId.New(KeyPeriods.Ledgers(now).Period, output.Ledger);

        // The log names it even where it is not known whether it was entered.
        attempt.Ledger = id;
        var made = new LedgerEvent { At = now, Act = LedgerAct.Made, On = JapanTime.DateOf(now), Operator = attempt.Caller?.Operator, Terminal = attempt.Caller?.Terminal };
        var entry = new LedgerEntry
        {
            Ledger = output.Ledger,
            Title = output.Title,
            Keeper = attempt.Agency?.Name ?? Server,
            BelongsTo = output.BelongsTo,
            Function = output.Function,
            Events = output.SentTo is { } receiver ? [made, made with { Act = LedgerAct.Sent, Counterpart = receiver }] : [made],
        };

        // A caller who goes away is logged as answered all the same, and the entry with it.
        return ledgers.AddAsync(id, entry, CancellationToken.None);
    }
}
