using Juki.Registry.Access;
using Juki.Registry.Attempts;
using Juki.Registry.Http;
using Juki.Registry.Messaging;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Integrity;

/// <summary>Tells operators with the right how municipalities stand with their checks of integrity; each request leaves one log entry.</summary>
public sealed class IntegrityDesk(AttemptRunner attempts, MunicipalRegister municipalities, CheckBoard board, CheckStanding standing)
{
    /// <summary>Value of the route that names a municipality.</summary>
    public const string MunicipalityRouteValue = "municipality";

    private const string Function = "integrity";

    /// <summary>Lists how all municipalities on the register stand.</summary>
    /// <param name="request">A bearer token of somebody with the right.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The list, or a problem.</returns>
    public Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellationToken) => AnswerAsync(
        request,
        async cancelled => [.. standing.All(await board.AllAsync(cancelled)).Select(ToJson)],
        (told, receipt) => new { municipalities = told, receipt },
        cancellationToken);

    /// <summary>Shows how one municipality stands.</summary>
    /// <param name="request">A bearer token of somebody with the right, and the municipality in the route.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>How it stands, or a problem.</returns>
    public Task<IResult> ShowAsync(HttpRequest request, CancellationToken cancellationToken) => AnswerAsync(
        request,
        async cancelled =>
        {
            var named = request.RouteValues[MunicipalityRouteValue] as string;
            return named is not null && municipalities.Municipalities.Contains(named)
                ? [ToJson(standing.Of(named, await board.OfAsync(named, cancelled)))]
                : throw new ProblemException(KnownProblems.RequestInvalid, [new ProblemParameter(MunicipalityRouteValue, "A municipality on the register of communication servers, six digits.")]);
        },
        (told, receipt) => new { municipality = told[0], receipt },
        cancellationToken);

    private static object ToJson(StandingOf one) => new
    {
        municipality = one.Municipality,
        name = one.Name,
        state = one.State,
        dueOn = one.DueOn?.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture),
        lastCheck = one.Check is { } check
            ? new
            {
                fileId = check.FileId,
                madeAt = check.MadeAt,
                checkedAt = check.CheckedAt,
                same = check.Same,
                itemsDiffer = check.ItemsDiffer,
                onlyHere = check.OnlyHere,
                onlyThere = check.OnlyThere,
                stateDiffers = check.StateDiffers,
                changedSince = check.ChangedSince,
            }
            : null,
        refused = one.Refused is { } refused ? new { fileId = refused.FileId, at = refused.At, code = refused.Code, part = refused.Part, row = refused.Row } : null,
    };

    private Task<IResult> AnswerAsync(
        HttpRequest request,
        Func<CancellationToken, Task<IReadOnlyList<object>>> read,
        Func<IReadOnlyList<object>, Provisions.ProvisionReceipt, object> answer,
        CancellationToken cancellationToken)
    {
        var attempt = new Attempt(Function, CorrelationId.Of(request));
        IReadOnlyList<object> told = [];
        return attempts.RunAsync(
            attempt,
            request,
            async (known, cancelled) =>
            {
                Entitlement.CheckRight(known, KnownRights.Integrity);
                told = await attempts.ReadAsync(attempt, () => read(cancelled), cancelled);
            },
            receipt => ApiAnswer.Ok(answer(told, receipt), attempt.CorrelationId),
            cancellationToken);
    }
}
