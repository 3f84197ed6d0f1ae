using Microsoft.Extensions.Options;

namespace Juki.Registry.Bulk;

/// <summary>Finds jobs that stand still, since the message of their next step was lost.</summary>
public sealed class BulkSweep(BulkStore jobs, IOptions<BulkOptions> options, TimeProvider time)
{
    /// <summary>Looks for them. One request, and one for each job of which something is kept.</summary>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The step that comes next for each.</returns>
    public async Task<IReadOnlyList<BulkStep>> RunAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow() - options.Value.StepTime;
        return
        [
            .. from named in await jobs.ListAsync(cancellationToken)
               where named.Job?.Job is { Status: BulkStatus.Running, Run: { } run } && run.LastAt <= before
               select new BulkStep(named.Id, named.Job.Job.Run!.NextPart),
        ];
    }
}
