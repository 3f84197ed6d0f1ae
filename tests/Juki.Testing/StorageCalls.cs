using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Juki.Testing;

/// <summary>Tells to which table each storage call goes, that of a group too, which its address does not show.</summary>
public sealed partial class StorageCalls : HttpPipelinePolicy
{
    private ConcurrentQueue<string>? _seen;

    /// <summary>Does a piece of work.</summary>
    /// <returns>Its calls, as "GET People" or, for a group, "GROUP People"; sorted, since what runs side by side has no order.</returns>
    public async Task<IReadOnlyList<string>> DuringAsync(Func<Task> work)
    {
        var seen = _seen = new ConcurrentQueue<string>();
        await work();
        _seen = null;
        return [.. seen.Order(StringComparer.Ordinal)];
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (_seen is { } seen)
            seen.Enqueue(await NameAsync(message.Request, message.CancellationToken));
        await ProcessNextAsync(message, pipeline);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Every call of this project is asynchronous.");

    private static async Task<string> NameAsync(Request request, CancellationToken cancellationToken)
    {
        var path = request.Uri.ToUri().AbsolutePath;
        if (!path.EndsWith("/$batch", StringComparison.Ordinal))
            return $"{request.Method} {Table().Match(path).Groups[1].Value}";
        using var content = new MemoryStream();
        await request.Content!.WriteToAsync(content, cancellationToken);
        content.Position = 0;
        using var reader = new StreamReader(content);
        return $"GROUP {FirstChange().Match(await reader.ReadToEndAsync(cancellationToken)).Groups[1].Value}";
    }

    // The emulator puts the account before the table.
    [GeneratedRegex(@"^/[^/]+/(\w+)")]
    private static partial Regex Table();

    [GeneratedRegex(@"^(?:POST|PUT|PATCH|MERGE|DELETE) [a-z]+://[^/]+/[^/]+/(\w+)", RegexOptions.Multiline)]
    private static partial Regex FirstChange();
}
