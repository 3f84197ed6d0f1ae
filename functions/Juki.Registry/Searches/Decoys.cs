using System.Globalization;
using Juki.Vault.Indexes;
using Juki.Vault.People;

namespace Juki.Registry.Searches;

/// <summary>Places at which nobody lies, read so that as much is read whether somebody is there or not (F5).</summary>
public sealed class Decoys(BlindIndex index, PersonStore people)
{
    // No message has such a sender, so no token of a message or person is among them.
    private const string Sender = "nobody";

    /// <summary>Gives places of nobody.</summary>
    /// <param name="count">How many.</param>
    /// <param name="cancellationToken">Ends the wait for keys.</param>
    /// <returns>Their tokens.</returns>
    internal async Task<IReadOnlyList<BlindToken>> TakeAsync(int count, CancellationToken cancellationToken) =>
        await Task.WhenAll(Enumerable.Range(0, count).Select(number => index.OfNoticeAsync(Sender, number.ToString(CultureInfo.InvariantCulture), cancellationToken)));

    /// <summary>Reads one of them. One request.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when it is read.</returns>
    internal async Task ReadAsync(CancellationToken cancellationToken) => await people.ReadAsync((await TakeAsync(1, cancellationToken))[0], cancellationToken);
}
