using System.Text.Json.Nodes;
using Juki.LocalHost.Run;

namespace Juki.LocalHost.Commands;

/// <summary>Asks a server of a running local host for a person, as an agency would, and prints the whole answer.</summary>
internal static class InquireCommand
{
    private const string LastReceiptFile = "last-receipt";

    /// <summary>Asks.</summary>
    /// <param name="question">Body of the inquiry.</param>
    /// <param name="route">Where it goes: <c>inquiries</c>, <c>national-inquiries</c> or <c>searches</c>.</param>
    /// <param name="token">The access token.</param>
    /// <param name="server">The server.</param>
    /// <param name="data">The data folder.</param>
    /// <param name="output">Where to print.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when the answer is printed.</returns>
    /// <exception cref="InquiryRefusedException">The answer is a problem; it has been printed all the same.</exception>
    public static async Task RunAsync(JsonObject question, string route, string token, ServerInfo server, string data, TextWriter output, CancellationToken cancellationToken)
    {
        using var caller = new ApiCaller(server, token, output);
        var answer = await caller.SendAsync(HttpMethod.Post, route, question, cancellationToken);
        if (answer.Receipt is { } receipt)
            await File.WriteAllTextAsync(Path.Combine(data, LastReceiptFile), receipt, cancellationToken);
        answer.Good();
    }

    /// <summary>The receipt of the last answer, as <c>CHAIN/POSITION</c>; null before the first.</summary>
    public static async Task<string?> LastReceiptAsync(string data, CancellationToken cancellationToken)
    {
        var path = Path.Combine(data, LastReceiptFile);
        return File.Exists(path) ? await File.ReadAllTextAsync(path, cancellationToken) : null;
    }
}
