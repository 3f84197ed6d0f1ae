using Juki.Registry.Access;
using Juki.Registry.Attempts;
using Juki.Registry.Http;
using Juki.Registry.Provisions;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Screen;

/// <summary>Tells an operator who is signed in and what the registers allow (P8, A2).</summary>
public sealed class OperatorService(AttemptRunner attempts, Entitlement entitlement)
{
    /// <summary>Answers one request, and logs it as the beginning of work at the terminal (A3).</summary>
    /// <param name="request">The request, with a bearer token.</param>
    /// <param name="cancellationToken">Ends the work, not the logging.</param>
    /// <returns>The answer, or a problem.</returns>
    public Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var attempt = new OperatorAttempt(CorrelationId.Of(request));
        return attempts.RunAsync(attempt, request, Decide, receipt => ApiAnswer.Ok(ToAnswer(attempt, receipt), attempt.CorrelationId), cancellationToken);

        Task Decide(RegisteredOperator known, CancellationToken cancelled)
        {
            (attempt.Known, attempt.Duties) = (known, entitlement.DutiesOf(known));
            return Task.CompletedTask;
        }
    }

    private static OperatorAnswer ToAnswer(OperatorAttempt attempt, ProvisionReceipt receipt) => new(
        attempt.Known!.OperatorId,
        attempt.Caller!.Terminal,
        attempt.Agency?.Name ?? "",
        [.. attempt.Duties.Select(OperatorDuty.Of)],
        [.. attempt.Known.Rights.Order(StringComparer.Ordinal)],
        receipt);
}
