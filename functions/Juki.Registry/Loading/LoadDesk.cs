using Juki.Registry.Access;
using Juki.Registry.Attempts;
using Juki.Registry.Http;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Loading;

/// <summary>Tells operators with the right how initial loads go; each request leaves one log entry.</summary>
public sealed class LoadDesk(AttemptRunner attempts, LoadBoard board)
{
    private const string Function = "loads";

    /// <summary>Lists the loads that are kept.</summary>
    /// <param name="request">A bearer token of somebody with the right.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The loads, or a problem.</returns>
    public Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var attempt = new Attempt(Function, CorrelationId.Of(request));
        IReadOnlyList<StoredLoad> loads = [];
        return attempts.RunAsync(
            attempt,
            request,
            async (known, cancelled) =>
            {
                Entitlement.CheckRight(known, KnownRights.Integrity);
                loads = await attempts.ReadAsync(attempt, () => board.ListAsync(cancelled), cancelled);
            },
            receipt => ApiAnswer.Ok(new { loads = loads.Select(ToWire), receipt }, attempt.CorrelationId),
            cancellationToken);
    }

    private static object ToWire(StoredLoad load) => new
    {
        municipality = load.Id.Municipality,
        fileId = load.Id.FileId,
        state = StateOf(load.State),
        rows = load.State.Rows,
        accepted = load.State.Counts.Accepted,
        duplicate = load.State.Counts.Duplicate,
        held = load.State.Counts.Held,
        refused = load.State.Counts.Refused,
        checkedAt = load.State.CheckedAt,
        lastAt = load.State.LastAt,
        failure = load.State.Failure,
    };

    private static string StateOf(LoadState state) => state switch
    {
        { Failure: not null } => "failed",
        { IsComplete: true } => "complete",
        { Begun: true } => "running",
        _ => "waiting",
    };
}
