using Juki.Registry.Exchanges;
using Juki.Registry.Messaging;
using Juki.Registry.Updates;

namespace Juki.Registry.MunicipalFiles;

/// <summary>Tells a municipality that its file was refused, and why: a signed and encrypted CloudEvent on the queue of its replies.</summary>
public sealed class FileRefusal(MunicipalSender sender, ServerEvents events, TimeProvider time)
{
    /// <summary>Sends the refusal; the same one has the same id however often it is sent.</summary>
    /// <param name="manifest">The file.</param>
    /// <param name="refused">Why.</param>
    /// <param name="notes">Takes down that it was sent.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>A task that ends when the queue has it.</returns>
    internal async Task SendAsync(FileManifest manifest, FileRefusedException refused, ExchangeNotes notes, CancellationToken cancellationToken)
    {
        var municipality = manifest.Sender.Code.Value;
        var id = MessageId.Of($"{municipality}/{manifest.FileId}/{manifest.MessageId}/{refused.Code}");
        var content = events.Write(id, KnownEvents.FileRefused, time.GetUtcNow(), new
        {
            fileId = manifest.FileId,
            kind = MunicipalFileKinds.TryFind(manifest.KindWord, out _) ? manifest.KindWord : null,
            code = refused.Code,
            part = refused.Part,
            row = refused.Row,
            message = refused.Message,
        });
        await sender.SendAsync(municipality, id, content, cancellationToken);
        notes.Add(ExchangeKind.FileRefused, municipality, refused.Code, manifest.FileId);
    }
}
