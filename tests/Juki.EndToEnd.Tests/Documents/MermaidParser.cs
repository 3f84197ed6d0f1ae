using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Juki.LocalHost.Node;

namespace Juki.EndToEnd.Tests.Documents;

/// <summary>The parser of Mermaid itself, run by Node.js without a browser, pinned by the lock file beside it.</summary>
internal static class MermaidParser
{
    private static readonly string Pinned = Path.Combine(AppContext.BaseDirectory, "Documents", "Mermaid");

    /// <summary>Parses diagrams.</summary>
    /// <returns>Of each what is wrong with it; null where nothing is.</returns>
    public static async Task<IReadOnlyList<string?>> FaultsOfAsync(IEnumerable<string> diagrams)
    {
        var folder = await new NodePackages("mermaid", Pinned, NodePackages.UserCache).EnsureAsync(installing: null, CancellationToken.None);
        var start = new ProcessStartInfo(NodeRuntime.Node, [Path.Combine(Pinned, "parse.mjs"), folder])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var node = Process.Start(start)!;
        await JsonSerializer.SerializeAsync(node.StandardInput.BaseStream, diagrams);
        node.StandardInput.Close();
        var faults = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return JsonSerializer.Deserialize<IReadOnlyList<string?>>(faults) ?? [];
    }
}
