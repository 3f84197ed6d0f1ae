using System.Diagnostics.CodeAnalysis;
using Juki.Records.Errors;
using Juki.Registry.Messaging;
using Juki.Registry.Updates;
using Juki.Vault.Indexes;
using Juki.Vault.Tables;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Stops;

/// <summary>
/// Applies what was set aside, once its municipality is no longer stopped: each municipality's messages in the order of arrival, a page of
/// one municipality after a page of another, so that none waits for the whole of another's. What stopped ones sent stays unread.
/// One that can't be applied stays and keeps no other back; its person's later ones are held by their numbers. Where the register says so, nothing is
/// released before a check of integrity.
/// </summary>
public sealed class BacklogRelease(
    Backlog backlog,
    MunicipalRegister municipalities,
    ReleasePermit permit,
    UpdateProcessor updates,
    IOptions<BacklogOptions> options,
    TimeProvider time,
    ILogger<BacklogRelease> log)
{
    /// <summary>Releases what is free to go, until its time is over.</summary>
    /// <param name="cancellationToken">Ends the release; the next one goes on.</param>
    /// <returns>Tokens of the people who have something to be forwarded, however the run ended.</returns>
    public async Task<IReadOnlyList<BlindToken>> RunAsync(CancellationToken cancellationToken)
    {
        var run = new Run(time.GetUtcNow() + options.Value.RunLimit, []);
        try
        {
            await ReleaseAsync(run, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The host is going down: who was served before is still to be forwarded.
        }

        return [.. run.Forwarding];
    }

    private async Task ReleaseAsync(Run run, CancellationToken cancellationToken)
    {
        var turns = new Queue<(string Municipality, string After)>();
        await foreach (var (municipality, oldest) in backlog.MunicipalitiesAsync(cancellationToken))
        {
            if (!municipalities.IsStopped(municipality) && await permit.MayReleaseAsync(municipality, oldest, cancellationToken))
                turns.Enqueue((municipality, ""));
        }

        while (turns.TryDequeue(out var turn))
        {
            if (municipalities.IsStopped(turn.Municipality))
                continue;
            var page = await backlog.ReadPageAsync(turn.Municipality, turn.After, cancellationToken);
            foreach (var row in page.TakeWhile(_ => !municipalities.IsStopped(turn.Municipality)))
            {
                if (time.GetUtcNow() >= run.Ends)
                    return;
                await ReleaseAsync(row, run, cancellationToken);
            }

            if (page.Count == Backlog.PageSize)
                turns.Enqueue((turn.Municipality, page[^1].RowKey));
            else
                await permit.ReleasedAsync(turn.Municipality, cancellationToken);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever keeps one message from being applied, the others go on.")]
    private async Task ReleaseAsync(StoredRow row, Run run, CancellationToken cancellationToken)
    {
        try
        {
            var message = await backlog.OpenAsync(row, cancellationToken);
            if (await updates.ApplyReleasedAsync(message, cancellationToken) is { } person)
                run.Forwarding.Add(person);
            await backlog.RemoveAsync(message, cancellationToken);
        }
        catch (Exception failed) when (!cancellationToken.IsCancellationRequested)
        {
            log.ReleaseFailed(row.PartitionKey, JukiException.CodeOf(failed));
        }
    }

    private sealed record Run(DateTimeOffset Ends, HashSet<BlindToken> Forwarding);
}
