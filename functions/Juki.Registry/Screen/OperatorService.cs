using Juki.Records.Files;
using Juki.Registry.Access;
using Juki.Registry.Attempts;
using Juki.Registry.Http;
using Juki.Registry.Provisions;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Screen;

/// <summary>Tells an operator who is signed in and what the registers allow (P8, A2).</summary>
public sealed class OperatorService(RegisterFile register, AttemptRunner attempts, Entitlement entitlement)
{
    private const string Function = "operator";

    /// <summary>Answers one request, and logs it as the beginning of work at the terminal (A3).</summary>
    /// <param name="request">The request, with a bearer token.</param>
    /// <param name="cancellationToken">Ends the work, not the logging.</param>
    /// <returns>The answer, or a problem.</returns>
    public Task<IResult> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var attempt = new Attempt(Function, CorrelationId.Of(request));
        RegisteredOperator? signedIn = null;
        IReadOnlyList<Duty> duties = [];
        return attempts.RunAsync(
            attempt,
            request,
            (known, _) =>
            {
                (signedIn, duties) = (known, entitlement.DutiesOf(known));
                return Task.CompletedTask;
            },
            receipt => ApiAnswer.Ok(ToAnswer(attempt, signedIn!, duties, receipt), attempt.CorrelationId),
            cancellationToken);
    }

    private OperatorAnswer ToAnswer(Attempt attempt, RegisteredOperator known, IReadOnlyList<Duty> duties, ProvisionReceipt receipt) => new(
        known.OperatorId,
        attempt.Caller!.Terminal,
        attempt.Agency?.Name ?? "",
        [.. duties.Select(duty => OperatorDuty.Of(register.Fields, duty))],
        [.. known.Rights.Order(StringComparer.Ordinal)],
        receipt);
}
