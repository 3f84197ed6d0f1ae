using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Juki.LocalHost.Queues;
using Juki.LocalHost.StandIns.Municipal;

namespace Juki.LocalHost.Commands;

/// <summary>Reads what a municipality is answered to a file.</summary>
internal static class FileAnswers
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Reads answers as they come, until the caller has the last one; other messages on the queue are taken off it.</summary>
    /// <param name="queue">The municipality's queue of replies.</param>
    /// <param name="server">Its communication server.</param>
    /// <param name="fileId">The file.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answers, opened.</returns>
    /// <exception cref="ReplyMissingException">None came for a minute.</exception>
    public static async IAsyncEnumerable<JsonElement> ReadAsync(
        LocalQueue queue, MunicipalCs server, string fileId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Limit; await Task.Delay(Pause, cancellationToken))
        {
            foreach (var message in await queue.ReceiveAsync(LocalQueue.MaxBatch, cancellationToken))
            {
                var answer = server.Open(message.Body);
                await message.CompleteAsync(cancellationToken);
                if (answer is not { } content || !content.GetProperty("data").TryGetProperty("fileId", out var id) || id.GetString() != fileId)
                    continue;
                waited.Restart();
                yield return content;
            }
        }

        throw new ReplyMissingException(Limit);
    }
}
