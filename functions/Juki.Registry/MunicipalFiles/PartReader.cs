using System.Text.Json;
using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Records.Values;
using Juki.Registry.Messaging;

namespace Juki.Registry.MunicipalFiles;

/// <summary>Opens a part of a file and holds it against what is said of the file: signer, file, kind, number, and whose each row is.</summary>
public sealed class PartReader(RegisterFile register, IMessageEnvelope messages)
{
    private readonly string _codeMember = register.Fields[KnownItems.ResidentCode].JsonName;
    private readonly string _municipalityMember = register.Fields[KnownItems.MunicipalityCode].JsonName;

    /// <summary>Opens a part.</summary>
    /// <param name="manifest">The file.</param>
    /// <param name="number">The part's place in it, from 1.</param>
    /// <param name="body">The sealed part.</param>
    /// <param name="cancellationToken">Ends the wait for keys.</param>
    /// <returns>Its rows.</returns>
    /// <exception cref="FileRefusedException">It is no part of this file, or a row of it can't be taken.</exception>
    internal async Task<IReadOnlyList<FileRow>> ReadAsync(FileManifest manifest, int number, string body, CancellationToken cancellationToken)
    {
        var part = await OpenAsync(number, body, cancellationToken);
        if (!part.Sender.Equals(manifest.Sender) || part.Municipality != manifest.Municipality)
            throw new FileRefusedException(FileFault.Municipality, number);
        if (part.FileId != manifest.FileId)
            throw new FileRefusedException(FileFault.Part, number);
        if (part.KindWord != manifest.KindWord)
            throw new FileRefusedException(FileFault.Kind, number);
        if (part.Number != number)
            throw new FileRefusedException(FileFault.Order, number);
        if (part.Of != manifest.Parts)
            throw new FileRefusedException(FileFault.Truncated, number);
        return [.. part.Rows.Select((row, index) => RowOf(manifest, number, index + 1, row))];
    }

    private FileRow RowOf(FileManifest manifest, int part, int number, JsonElement row)
    {
        if (!ResidentCode.TryParse(TextOf(row, _codeMember), out var code) || !MunicipalityCode.TryParse(TextOf(row, _municipalityMember), out var residence))
            throw new FileRefusedException(FileFault.Row, part, number);
        return manifest.Sender.MaySendFor.Contains(residence)
            ? new FileRow(part, number, code, residence, row)
            : throw new FileRefusedException(FileFault.Municipality, part, number);
    }

    private static string? TextOf(JsonElement row, string member)
    {
        try
        {
            return row.ValueKind == JsonValueKind.Object && row.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private async Task<FilePart> OpenAsync(int number, string body, CancellationToken cancellationToken)
    {
        try
        {
            return FileEvent.ReadPart(await messages.OpenAsync(body, cancellationToken));
        }
        catch (EnvelopeRefusedException)
        {
            throw new FileRefusedException(FileFault.Part, number);
        }
    }
}
