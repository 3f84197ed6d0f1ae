using System.Globalization;
using Juki.LocalHost.Run;
using Juki.Registry.Modules;
using Juki.Registry.Provisions;
using Microsoft.Extensions.DependencyInjection;

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
        await using var services = RunServices.Of(server).AddProvisions().BuildServiceProvider();

        var parts = (receipt ?? await InquireCommand.LastReceiptAsync(data, cancellationToken))?.Split('/') ?? [];
        if (parts.Length != 2 || !long.TryParse(parts[1], CultureInfo.InvariantCulture, out var position)
            || await services.GetRequiredService<ProvisionLog>().ReadAsync(parts[0], position, cancellationToken) is not { } found)
        {
            throw new LogEntryMissingException();
        }

        await output.WriteLineAsync(ReadableJson.Of(new { receipt = found.Receipt, outcome = found.Entry.Outcome.ToString(), entry = found.Entry }));
    }
}
