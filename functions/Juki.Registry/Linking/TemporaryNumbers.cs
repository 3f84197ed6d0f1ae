using System.Globalization;
using System.Text;
using Juki.Records.Values;
using Juki.Vault.Blobs;
using Juki.Vault.Keys;
using Juki.Vault.Storage;

namespace Juki.Registry.Linking;

/// <summary>
/// The temporary area (F2): the one place where individual numbers rest at the Fuhyo server, apart from its records, in a container of its own. Each is
/// sealed under the key of the day on which it came, which is destroyed when none of that day is left, or at the limit.
/// </summary>
public sealed class TemporaryNumbers(SealedBlobs blobs)
{
    /// <summary>Puts a number there unless one is there. One request.</summary>
    /// <returns>False when one is; that one counts.</returns>
    internal Task<bool> TryPutAsync(DateOnly day, Guid id, IndividualNumber number, CancellationToken cancellationToken) => blobs.TryWriteAsync(
        StorageArea.Records, KnownContainers.TemporaryNumbers, Name(day, id), Encoding.ASCII.GetBytes(number.Value), KeyPeriods.TemporaryNumbers(day), cancellationToken);

    /// <summary>Reads a number. One request.</summary>
    /// <returns>The number, or null.</returns>
    internal async Task<IndividualNumber?> FindAsync(DateOnly day, Guid id, CancellationToken cancellationToken) =>
        await blobs.ReadAsync(StorageArea.Records, KnownContainers.TemporaryNumbers, Name(day, id), cancellationToken) is { } bytes
            && IndividualNumber.TryParse(Encoding.ASCII.GetString(bytes), out var number) ? number : null;

    /// <summary>Deletes a number. Two requests; none is no error.</summary>
    /// <returns>How many this call deleted.</returns>
    internal Task<int> EraseAsync(DateOnly day, Guid id, CancellationToken cancellationToken) =>
        blobs.EraseAsync(StorageArea.Records, KnownContainers.TemporaryNumbers, Name(day, id), cancellationToken);

    /// <summary>Lists the requests of a day whose numbers are there. One request.</summary>
    internal async Task<IReadOnlyList<Guid>> OfAsync(DateOnly day, CancellationToken cancellationToken) =>
        [.. (await blobs.NamesAsync(StorageArea.Records, KnownContainers.TemporaryNumbers, Folder(day), cancellationToken)).Select(name => Guid.Parse(name[Folder(day).Length..]))];

    private static string Name(DateOnly day, Guid id) => Folder(day) + NumberRequestId.TextOf(id);

    private static string Folder(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "/";
}
