using Azure;

namespace Juki.Testing.Memory;

/// <summary>
/// An answer in pages, each made when it is asked for, as a service gives them: what was read before may be gone by then, and is not in memory.
/// </summary>
internal sealed class MemoryPages<T>(Func<string?, (IReadOnlyList<T> Rows, string? Next)> read) : AsyncPageable<T>
    where T : notnull
{
    public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        await Task.CompletedTask;
        var next = continuationToken;
        do
        {
            (var rows, next) = read(next);
            yield return Page<T>.FromValues(rows, next, Answer.NoContent);
        }
        while (next is not null);
    }
}
