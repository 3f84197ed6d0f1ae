using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Juki.Records.Files;
using Juki.Records.Time;
using Juki.Registry.Messaging;
using Juki.Vault.Blobs;
using Juki.Vault.Keys;
using Juki.Vault.Payloads;
using Juki.Vault.Storage;
using Juki.Vault.Tables;
using Microsoft.Extensions.Options;
using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Quarantining;

/// <summary>A message set aside because it could not be opened, authenticated or read.</summary>
/// <param name="Hash">SHA-256 of the body, lower-case hexadecimal.</param>
/// <param name="Code">Why, as in <see cref="EnvelopeFault"/>.</param>
/// <param name="SenderClaim">The municipality that signed; null when that is not known.</param>
/// <param name="At">When it came.</param>
/// <param name="Size">Bytes of the whole body, however much of it is kept.</param>
[GenerateShape]
public sealed partial record QuarantinedMessage(
    [property: Key(0)] string Hash,
    [property: Key(1)] string Code,
    [property: Key(2)] string? SenderClaim,
    [property: Key(3)] DateTimeOffset At,
    [property: Key(4)] int Size);

/// <summary>
/// Where messages go that nobody can be answered for. Body and reason are sealed under the quarter's message key;
/// the same bytes are noted once a day and kept once a quarter, however often they come. Of a body that is longer than a message may be
/// (<see cref="MessagingOptions.MaxMessageLength"/>) only as much is kept, and of one that might hold what the file must never hold nothing
/// (<see cref="RegisterFile.KeepsUnread"/>).
/// </summary>
public sealed class Quarantine(RegisterFile register, SealedTables tables, SealedBlobs blobs, IOptions<MessagingOptions> options, TimeProvider time)
{
    private const int CharactersAtOnce = 16 * 1024;

    private readonly SealedTable _table = tables.Open(StorageArea.Records, KnownTables.Quarantine);

    /// <summary>Sets a message aside. Two requests, one where the body is not kept.</summary>
    /// <param name="body">The message as it came.</param>
    /// <param name="fault">Why.</param>
    /// <param name="senderClaim">The municipality that signed, if known.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>What was kept.</returns>
    public async Task<QuarantinedMessage> KeepAsync(
        string body, EnvelopeFault fault, string? senderClaim, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var (hash, size, beginning) = Measure(body);
        var message = new QuarantinedMessage(hash, fault.Code, senderClaim, now, size);
        var key = KeyPeriods.Messages(now);
        if (register.KeepsUnread)
            await blobs.TryWriteAsync(StorageArea.Records, KnownContainers.Quarantine, BlobName(message), beginning, key, cancellationToken);
        await _table.TryInsertAsync(Day(now), message.Hash, Payload.Pack(message), key, cancellationToken);
        return message;
    }

    /// <summary>Lists what came on a day in Japan.</summary>
    /// <param name="day">The day.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The messages, by hash.</returns>
    public async Task<IReadOnlyList<QuarantinedMessage>> ListAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var messages = new List<QuarantinedMessage>();
        await foreach (var row in _table.ReadRangeAsync(Day(day), "0", "g", cancellationToken))
            messages.Add(Payload.Unpack<QuarantinedMessage>(row.Payload));
        return messages;
    }

    /// <summary>Reads a message's body. One request.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The bytes as they came, of one that is longer than a message may be the beginning; null when they are gone.</returns>
    public Task<byte[]?> ReadBodyAsync(QuarantinedMessage message, CancellationToken cancellationToken) =>
        blobs.ReadAsync(StorageArea.Records, KnownContainers.Quarantine, BlobName(message), cancellationToken);

    /// <summary>Erases what came in a quarter, bodies first.</summary>
    /// <param name="quarter">Period of the quarter's message key.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>How many rows and bodies were erased.</returns>
    public async Task<int> EraseAsync(int quarter, CancellationToken cancellationToken)
    {
        var bodies = await blobs.EraseAsync(StorageArea.Records, KnownContainers.Quarantine, Folder(quarter), cancellationToken);
        var days = PartitionRange.Between(
            Day(KeyPeriods.FirstDay(KeyPurpose.Messages, quarter)), Day(KeyPeriods.DayAfter(KeyPurpose.Messages, quarter)));
        return bodies + await _table.EraseAsync(days, cancellationToken);
    }

    // In pieces: a copy of the whole of a very large body, beside it, could end the process.
    private (string Hash, int Size, byte[] Beginning) Measure(string body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var beginning = new MemoryStream();
        var encoder = Encoding.UTF8.GetEncoder();
        var piece = new byte[Encoding.UTF8.GetMaxByteCount(CharactersAtOnce)];
        var size = 0;
        for (var at = 0; at < body.Length; at += CharactersAtOnce)
        {
            var characters = body.AsSpan(at, Math.Min(CharactersAtOnce, body.Length - at));
            var bytes = encoder.GetBytes(characters, piece, flush: at + characters.Length == body.Length);
            hash.AppendData(piece, 0, bytes);
            beginning.Write(piece, 0, Math.Min(bytes, options.Value.MaxMessageLength - (int)beginning.Length));
            size = checked(size + bytes);
        }

        return (Convert.ToHexStringLower(hash.GetHashAndReset()), size, beginning.ToArray());
    }

    // Bodies lie apart by quarter, so that each ends with the key that sealed it.
    private static string BlobName(QuarantinedMessage message) => Folder(KeyPeriods.Messages(message.At).Period) + message.Hash;

    private static string Folder(int quarter) => string.Create(CultureInfo.InvariantCulture, $"{quarter}/");

    private static string Day(DateTimeOffset at) => Day(JapanTime.DateOf(at));

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
