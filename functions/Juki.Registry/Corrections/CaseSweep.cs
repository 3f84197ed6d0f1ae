using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Juki.Records.Errors;
using Juki.Registry.Access;
using Juki.Registry.Cases;
using Juki.Registry.Provisions;
using Microsoft.Extensions.Logging;

namespace Juki.Registry.Corrections;

/// <summary>What a sweep did.</summary>
/// <param name="Closed">Cases that the municipality's own update closed.</param>
/// <param name="Sent">Cases whose message a crash had kept from going.</param>
public sealed record SweptCases(int Closed, int Sent);

/// <summary>
/// Looks at the cases that were passed to municipalities: closes those whose municipality has changed the record by an update of its own,
/// and goes on with those whose message a crash kept from going. One request for each open case, and one more for each person.
/// </summary>
public sealed class CaseSweep(
    CaseStore cases, OwnUpdates updates, ReportSender reports, ProvisionLog provisions, TimeProvider time, ILogger<CaseSweep> log)
{
    /// <summary>How long a message may be on its way by the request that settled it, before it is sent again [P]: longer than any request lasts.</summary>
    public static TimeSpan SentAgainAfter { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Looks through the open cases.</summary>
    /// <param name="cancellationToken">Ends the sweep; the next one goes on.</param>
    /// <returns>What was done.</returns>
    public async Task<SweptCases> RunAsync(CancellationToken cancellationToken)
    {
        var (closed, sent) = (0, 0);
        foreach (var read in await cases.ListOpenAsync(cancellationToken))
        {
            if (read.Case.Status == CaseStatus.Passed && await TryAsync(read, TryCloseAsync, cancellationToken))
                closed++;
            else if (read.Case is { Status: CaseStatus.Passing, Passing: { } passing } && passing.At + SentAgainAfter <= time.GetUtcNow()
                && await TryAsync(read, SendAsync, cancellationToken))
                sent++;
        }

        return new SweptCases(closed, sent);
    }

    [SuppressMessage("Design", "CA1031", Justification = "One case that can't be dealt with does not keep the others waiting; the next sweep comes back to it.")]
    private async Task<bool> TryAsync(StoredCase read, Func<StoredCase, CancellationToken, Task<bool>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work(read, cancellationToken);
        }
        catch (Exception failed) when (!cancellationToken.IsCancellationRequested)
        {
            log.CaseNotSwept(read.Id.Text, JukiException.CodeOf(failed));
            return false;
        }
    }

    private async Task<bool> TryCloseAsync(StoredCase read, CancellationToken cancellationToken)
    {
        if (await updates.FindAsync(read, cancellationToken) is not { } number)
            return false;
        var step = new CaseStep(time.GetUtcNow(), null, CaseAct.Closed, string.Create(CultureInfo.InvariantCulture, $"市町村からの通知（更新順番号{number}）により本人確認情報が改められた。"));
        return await cases.TryChangeAsync(read, (read.Case with { Status = CaseStatus.Closed, Decision = CaseDecision.Updated }).After(step), cancellationToken);
    }

    // Whether the request that settled the message was logged is not known, so that this is logged too: two entries rather than none.
    private async Task<bool> SendAsync(StoredCase read, CancellationToken cancellationToken)
    {
        await provisions.AppendAsync(EntryOf(read), cancellationToken);
        return await reports.SendAsync(read.Id, cancellationToken) is { Status: CaseStatus.Passed };
    }

    private ProvisionEntry EntryOf(StoredCase read)
    {
        var (told, passing) = (read.Case, read.Case.Passing!);
        var given = InvestigationSteps.GivenOf(told);
        return new ProvisionEntry
        {
            At = time.GetUtcNow(),
            Function = told.Kind == CaseKind.Correction ? KnownFunctions.CorrectionPassed : KnownFunctions.ErrorNoticePassed,
            CorrelationId = passing.MessageId,
            Category = KnownCategories.Municipality,
            Municipality = passing.Municipality,
            Duty = KnownDuties.Passing,
            DocumentNumber = told.DocumentNumber,
            Given = given,
            Hits = told.Person is null ? 0 : 1,
            Persons = told.Person is { } person ? [person] : [],
            Outcome = given.Count > 0 ? ProvisionOutcome.Delivered : ProvisionOutcome.Handled,
            Case = read.Id.Text,
        };
    }
}
