using System.Globalization;
using Juki.LocalHost.Run;
using Juki.Registry.Modules;
using Juki.Registry.Provisions;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.LocalHost.Commands;

/// <summary>Reads entries of the provision log of a server of a running local host, opened with its keys.</summary>
/// <param name="server">The server.</param>
internal sealed class LogReader(ServerInfo server) : IAsyncDisposable
{
    private readonly ServiceProvider _services = RunServices.Of(server).AddProvisions().BuildServiceProvider();

    /// <summary>Reads an entry.</summary>
    /// <param name="receipt">As <c>CHAIN/POSITION</c>, whatever follows; null where there is none.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The entry and its receipt.</returns>
    /// <exception cref="LogEntryMissingException">There is no such entry.</exception>
    public async Task<(ProvisionEntry Entry, ProvisionReceipt Receipt)> ReadAsync(string? receipt, CancellationToken cancellationToken) =>
        receipt?.Split('/') is [var chain, var place, ..] && long.TryParse(place, CultureInfo.InvariantCulture, out var position)
            ? await _services.GetRequiredService<ProvisionLog>().ReadAsync(chain, position, cancellationToken) ?? throw new LogEntryMissingException()
            : throw new LogEntryMissingException();

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
