using Juki.LocalHost.History;
using Juki.LocalHost.Run;
using Juki.Records.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.LocalHost.Commands;

/// <summary>
/// Shows the whole history of one person of a running local host, opened with its keys. A tool of development for synthetic people:
/// a deployment has no such command, and nobody there may read a person without a duty and an entry in the log.
/// </summary>
internal static class HistoryCommand
{
    /// <summary>Prints a history.</summary>
    /// <param name="code">Resident code, a former one too; null to go by number. The sample person's where both are null.</param>
    /// <param name="number">Individual number, a former one too; null to go by code.</param>
    /// <param name="data">The data folder.</param>
    /// <param name="server">The server.</param>
    /// <param name="output">Where to print.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>A task that ends when it is printed.</returns>
    /// <exception cref="PersonNotNamedException">Both are given, or what is given is none, or there is no sample person.</exception>
    /// <exception cref="PersonUnknownException">Nothing is kept of such a person.</exception>
    public static async Task RunAsync(string? code, string? number, string data, ServerInfo server, TextWriter output, CancellationToken cancellationToken)
    {
        await using var services = RunServices.Of(server).AddHistory().BuildServiceProvider();
        if (number is null)
            code ??= (await SampleGuide.OfFolderAsync(data, cancellationToken)).ResidentCode;
        var reader = services.GetRequiredService<HistoryReader>();
        var history = (code, number) switch
        {
            ({ }, null) when ResidentCode.TryParse(code, out var residentCode) => await reader.FindAsync(residentCode, cancellationToken),
            (null, { }) when IndividualNumber.TryParse(number, out var individualNumber) => await reader.FindAsync(individualNumber, cancellationToken),
            _ => throw new PersonNotNamedException(),
        };
        await output.WriteLineAsync(ReadableJson.Of(history ?? throw new PersonUnknownException()));
    }
}
