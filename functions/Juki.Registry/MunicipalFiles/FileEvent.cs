using System.Text.Json;
using Juki.Registry.Messaging;
using Juki.Registry.Updates;

namespace Juki.Registry.MunicipalFiles;

/// <summary>Reads the CloudEvents of files: the message about a file, and its parts.</summary>
internal static class FileEvent
{
    private const int Sha256Digits = 64;

    /// <summary>Reads whatever came on the queue of files.</summary>
    /// <param name="message">The opened message.</param>
    /// <returns>A manifest, or else a part.</returns>
    /// <exception cref="EnvelopeRefusedException">It is neither.</exception>
    public static (FileManifest? Manifest, FilePart? Part) Read(OpenedMessage message)
    {
        var read = MunicipalEvent.Read(message, KnownEvents.File, KnownEvents.FilePart);
        return read.Kind == KnownEvents.File ? (Guarded(read, ManifestOf), null) : (null, Guarded(read, PartOf));
    }

    /// <summary>Reads a part.</summary>
    /// <param name="message">The opened message.</param>
    /// <returns>The part.</returns>
    /// <exception cref="EnvelopeRefusedException">It is none.</exception>
    public static FilePart ReadPart(OpenedMessage message) => Guarded(MunicipalEvent.Read(message, KnownEvents.FilePart), PartOf);

    // The parser checks escapes and UTF-8 only when a text is asked for.
    private static T Guarded<T>(MunicipalEvent read, Func<MunicipalEvent, T> take)
    {
        try
        {
            return take(read);
        }
        catch (InvalidOperationException)
        {
            throw Unreadable(read);
        }
    }

    private static FileManifest ManifestOf(MunicipalEvent read) => new(
        read.Id,
        FileIdOf(read),
        TextOf(read, FileMember.Kind),
        read.Sender,
        TextOf(read, FileMember.Municipality),
        read.Time,
        read.Data.TryGetProperty(FileMember.Blob, out var blob) && blob.ValueKind != JsonValueKind.Null ? BlobOf(read, blob) : null,
        NumberOf(read, FileMember.Parts, least: 1),
        NumberOf(read, FileMember.Rows, least: 0));

    private static FilePart PartOf(MunicipalEvent read) => new(
        read.Id,
        FileIdOf(read),
        TextOf(read, FileMember.Kind),
        read.Sender,
        TextOf(read, FileMember.Municipality),
        NumberOf(read, FileMember.Part, least: 1),
        NumberOf(read, FileMember.Of, least: 1),
        read.Data.TryGetProperty(FileMember.Rows, out var rows) && rows.ValueKind == JsonValueKind.Array ? [.. rows.EnumerateArray()] : throw Unreadable(read));

    private static FileBlob BlobOf(MunicipalEvent read, JsonElement blob)
    {
        if (blob.ValueKind != JsonValueKind.Object
            || Text(blob, FileMember.BlobName) is not { } name
            || !blob.TryGetProperty(FileMember.Size, out var size) || size.ValueKind != JsonValueKind.Number || !size.TryGetInt64(out var bytes)
            || Text(blob, FileMember.Sha256) is not { Length: Sha256Digits } hash || !hash.All(char.IsAsciiHexDigitLower))
        {
            throw Unreadable(read);
        }

        return new FileBlob(name, bytes, hash);
    }

    private static string FileIdOf(MunicipalEvent read) =>
        Text(read.Data, FileMember.FileId) is { } id && MunicipalEvent.IsCanonicalUuid(id) ? id : throw Unreadable(read);

    private static string TextOf(MunicipalEvent read, string member) => Text(read.Data, member) ?? throw Unreadable(read);

    private static int NumberOf(MunicipalEvent read, string member, int least) =>
        read.Data.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least
            ? number
            : throw Unreadable(read);

    private static string? Text(JsonElement data, string member) =>
        data.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static EnvelopeRefusedException Unreadable(MunicipalEvent read) => new(EnvelopeFault.Event, read.Sender.Code.Value);
}
