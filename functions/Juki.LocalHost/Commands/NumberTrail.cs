using System.Runtime.CompilerServices;
using Juki.LocalHost.Run;
using Juki.Registry.Provisions;

namespace Juki.LocalHost.Commands;

/// <summary>One entry of a server's log, as far as it is about a number that was handed over.</summary>
/// <param name="Server">Which server's log.</param>
/// <param name="Function">What was done.</param>
/// <param name="Receipt">Where the entry stands, chain, position and leaf hash.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Code">Why it was refused or withheld, if it was.</param>
/// <param name="Request">Id of the request.</param>
/// <param name="OtherReceipt">The other server's entry.</param>
internal sealed record NumberEntry(string Server, string Function, string Receipt, string Outcome, string? Code, string? Request, string? OtherReceipt);

/// <summary>Finds what both servers have logged of one request for an individual number, going from entry to entry by the receipts in them.</summary>
internal static class NumberTrail
{
    /// <summary>Reads the entries in their order.</summary>
    /// <param name="run">Where the servers are.</param>
    /// <param name="inquiry">The answer that brought the number.</param>
    /// <param name="later">What the Fuhyo server answered afterwards.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The entries.</returns>
    /// <exception cref="LogEntryMissingException">One is not there.</exception>
    public static async IAsyncEnumerable<NumberEntry> ReadAsync(
        RunInfo run, ApiReply inquiry, IReadOnlyList<ApiReply> later, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var fuhyo = new LogReader(run.Fuhyo);
        await using var juki = new LogReader(run.Juki);
        var asked = await fuhyo.ReadAsync(inquiry.Receipt, cancellationToken);
        var handedOver = await juki.ReadAsync(asked.Entry.OtherReceipt, cancellationToken);
        yield return Of(ServerKind.Fuhyo, await fuhyo.ReadAsync(handedOver.Entry.OtherReceipt, cancellationToken));
        yield return Of(ServerKind.Juki, handedOver);
        yield return Of(ServerKind.Fuhyo, asked);
        foreach (var answer in later)
            yield return Of(ServerKind.Fuhyo, await fuhyo.ReadAsync(answer.Receipt, cancellationToken));
    }

    private static NumberEntry Of(ServerKind server, (ProvisionEntry Entry, ProvisionReceipt Receipt) found) => new(
        server.Name,
        found.Entry.Function,
        $"{found.Receipt}/{found.Receipt.LeafHash}",
        found.Entry.Outcome.ToString(),
        found.Entry.Code,
        found.Entry.ExchangeId,
        found.Entry.OtherReceipt);
}
