using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Juki.Registry.Batches;

/// <summary>
/// Commits what several callers append in common batches: whoever comes first commits for all who wait, so that under load many entries
/// share one request and nobody waits for a timer.
/// </summary>
/// <typeparam name="TEntry">What is appended.</typeparam>
/// <typeparam name="TReceipt">What is known of an entry once it is committed.</typeparam>
/// <param name="size">The most entries that one commit takes.</param>
/// <param name="commit">Commits a batch, never two at once, and gives a receipt for each entry in its order.</param>
internal sealed class BatchWriter<TEntry, TReceipt>(int size, Func<IReadOnlyList<TEntry>, Task<IReadOnlyList<TReceipt>>> commit) : IDisposable
{
    private readonly ConcurrentQueue<Waiting> _waiting = new();
    private readonly SemaphoreSlim _writing = new(1, 1);

    /// <summary>Commits entries, together unless they are more than one commit takes.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="cancellationToken">Ends the wait; the entries may still be committed.</param>
    /// <returns>A receipt for each entry.</returns>
    public async Task<IReadOnlyList<TReceipt>> AppendAsync(IReadOnlyList<TEntry> entries, CancellationToken cancellationToken)
    {
        if (entries.Count == 0)
            return [];
        var own = entries.Select(entry => new Waiting(entry)).ToList();
        foreach (var waiting in own)
            _waiting.Enqueue(waiting);
        await _writing.WaitAsync(cancellationToken);
        try
        {
            while (own.Any(waiting => !waiting.Done.Task.IsCompleted))
                await CommitBatchAsync();
        }
        finally
        {
            _writing.Release();
        }

        return await Task.WhenAll(own.Select(waiting => waiting.Done.Task));
    }

    /// <inheritdoc />
    public void Dispose() => _writing.Dispose();

    [SuppressMessage("Design", "CA1031", Justification = "Every entry that waits must hear of the failure, whatever it is.")]
    private async Task CommitBatchAsync()
    {
        var batch = new List<Waiting>();
        while (batch.Count < size && _waiting.TryDequeue(out var next))
            batch.Add(next);
        try
        {
            var receipts = await commit([.. batch.Select(waiting => waiting.Entry)]);
            for (var i = 0; i < batch.Count; i++)
                batch[i].Done.SetResult(receipts[i]);
        }
        catch (Exception failed)
        {
            foreach (var waiting in batch)
                waiting.Done.SetException(failed);
        }
    }

    private sealed record Waiting(TEntry Entry)
    {
        public TaskCompletionSource<TReceipt> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
