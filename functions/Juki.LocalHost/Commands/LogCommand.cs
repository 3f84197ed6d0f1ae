using Juki.LocalHost.Run;

namespace Juki.LocalHost.Commands;

/// <summary>Shows one entry of the provision log of a running local host, opened with its keys.</summary>
internal static class LogCommand
{
    /// <summary>Prints an entry.</summary>
    /// <param name="receipt">As CHAIN/POSITION; null for that of the last answer.</param>
    /// <param name="data">The data folder.</param>
    /// <param name="server">The server.</param>
    /// <param name="output">Where to print.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>A task that ends when it is printed.</returns>
    /// <exception cref="LogEntryMissingException">There is no such entry.</exception>
    public static async Task RunAsync(string? receipt, string data, ServerInfo server, TextWriter output, CancellationToken cancellationToken)
    {
        await using var log = new LogReader(server);
        var found = await log.ReadAsync(receipt ?? await InquireCommand.LastReceiptAsync(data, cancellationToken), cancellationToken);
        await output.WriteLineAsync(ReadableJson.Of(new { receipt = found.Receipt, outcome = found.Entry.Outcome.ToString(), entry = found.Entry }));
    }
}
