using Juki.Registry.Access;
using Juki.Registry.Attempts;
using Juki.Registry.Http;
using Juki.Registry.Provisions;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Ledgers;

/// <summary>Answers requests to keep a ledger: for those with the right, each with one log entry.</summary>
public sealed class LedgerRunner(AttemptRunner attempts)
{
    /// <summary>Answers a request.</summary>
    /// <param name="step">What is done, for the log.</param>
    /// <param name="request">The request.</param>
    /// <param name="decide">Does it.</param>
    /// <param name="answer">Makes the answer, once it is logged.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The answer, or a problem.</returns>
    internal Task<IResult> RunAsync(
        string step,
        HttpRequest request,
        Func<LedgerAttempt, CancellationToken, Task> decide,
        Func<LedgerAttempt, ProvisionReceipt, IResult> answer,
        CancellationToken cancellationToken)
    {
        var attempt = new LedgerAttempt(step, CorrelationId.Of(request));
        return attempts.RunAsync(
            attempt,
            request,
            async (known, cancelled) =>
            {
                Entitlement.CheckRight(known, KnownRights.Ledgers);
                await decide(attempt, cancelled);
            },
            receipt => answer(attempt, receipt),
            cancellationToken);
    }

    /// <summary>Reads or writes what is stored, or says that it is out of reach.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="attempt">The attempt.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>What was read.</returns>
    internal Task<T> ReadAsync<T>(LedgerAttempt attempt, Func<Task<T>> read, CancellationToken cancellationToken) => attempts.ReadAsync(attempt, read, cancellationToken);
}
