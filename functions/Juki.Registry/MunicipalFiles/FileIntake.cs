using Juki.Registry.Exchanges;
using Juki.Registry.Messaging;
using Juki.Registry.Quarantining;
using Microsoft.Extensions.Logging;

namespace Juki.Registry.MunicipalFiles;

/// <summary>
/// Takes in what comes on the queue of files: what a municipality says of a file, and parts of one. Once all of a file is there, it goes to the
/// work of its kind. A crash anywhere leaves a state from which redelivery of the same message goes on (V2).
/// </summary>
public sealed class FileIntake(
    MessageIntake intake,
    MunicipalRegister municipalities,
    FileBoard board,
    MunicipalFileStore files,
    IEnumerable<IFileWork> works,
    FileRefusal refusal,
    ExchangeLog exchanges,
    TimeProvider time,
    ILogger<FileIntake> log)
{
    // Longer than any function runs [P]: what has been in hand for so long is in nobody's hand any more.
    private static readonly TimeSpan LongestWork = TimeSpan.FromMinutes(30);

    private readonly Dictionary<MunicipalFileKind, IFileWork> _works = works.ToDictionary(work => work.Kind);

    /// <summary>Takes in one message.</summary>
    /// <param name="body">The sealed message.</param>
    /// <param name="deliveryCount">How often the queue has delivered it, from 1.</param>
    /// <param name="cancellationToken">Ends the work; the queue redelivers.</param>
    /// <returns>A task that ends when the message is done with.</returns>
    public Task TakeAsync(string body, int deliveryCount, CancellationToken cancellationToken) => exchanges.RecordAsync(async notes =>
    {
        if (await intake.OpenAsync(body, Read, notes, cancellationToken) is { } opened)
            await TakeAsync(opened, body, deliveryCount, notes, cancellationToken);
        return true;
    });

    private async Task TakeAsync(OpenedFileMessage opened, string body, int deliveryCount, ExchangeNotes notes, CancellationToken cancellationToken)
    {
        var sender = (opened.Manifest?.Sender ?? opened.Part!.Sender).Code.Value;
        notes.Add(ExchangeKind.FileReceived, sender, KnownOutcomes.Authenticated, opened.Manifest?.MessageId ?? opened.Part!.MessageId);
        if (opened.Part is { } part)
        {
            await board.KeepAsync(part, opened.Content, body, cancellationToken);
            if (await board.FindAsync(sender, part.FileId, cancellationToken) is { } kept)
                await WorkAsync(kept.Record.ToManifest(part.FileId, part.Sender), kept, deliveryCount, notes, cancellationToken);
            return;
        }

        var manifest = opened.Manifest!;
        try
        {
            await WorkAsync(manifest, await board.KeepAsync(manifest, cancellationToken), deliveryCount, notes, cancellationToken);
        }
        catch (FileRefusedException used)
        {
            await refusal.SendAsync(manifest, used, notes, cancellationToken);
        }
    }

    private async Task WorkAsync(FileManifest manifest, KeptFile kept, int deliveryCount, ExchangeNotes notes, CancellationToken cancellationToken)
    {
        // Another message of the file may have it in hand; the same one, delivered again, is what is left of a crash.
        var inHand = kept.Record.State == FileState.Running && deliveryCount <= 1 && time.GetUtcNow() < kept.Record.StateSince + LongestWork;
        if (inHand || kept.Record.State is FileState.Taken or FileState.Refused)
            return;
        if (manifest.Blob is null && await board.CountPartsAsync(manifest.Sender.Code.Value, manifest.FileId, cancellationToken) < manifest.Parts)
            return;
        if (!await board.TryMoveAsync(kept, FileState.Running, cancellationToken))
            return;
        var ended = await RunAsync(manifest, notes, cancellationToken);
        var running = await board.FindAsync(manifest.Sender.Code.Value, manifest.FileId, cancellationToken);
        if (running is not null)
            await board.TryMoveAsync(running, ended, cancellationToken);
    }

    private async Task<FileState> RunAsync(FileManifest manifest, ExchangeNotes notes, CancellationToken cancellationToken)
    {
        IFileWork? work = null;
        try
        {
            work = WorkOf(manifest);
            await work.RunAsync(await files.OpenAsync(manifest, version: null, cancellationToken), cancellationToken);
            log.FileTaken(manifest.FileId, manifest.Sender.Code.Value, manifest.KindWord);
            return FileState.Taken;
        }
        catch (FileRefusedException refused)
        {
            await refusal.SendAsync(manifest, refused, notes, cancellationToken);
            if (work is not null)
                await work.RefusedAsync(manifest, refused, cancellationToken);
            log.FileRefused(manifest.FileId, manifest.Sender.Code.Value, refused.Code);
            return FileState.Refused;
        }
    }

    private IFileWork WorkOf(FileManifest manifest)
    {
        if (!MunicipalFileKinds.TryFind(manifest.KindWord, out var kind) || !_works.TryGetValue(kind, out var work))
            throw new FileRefusedException(FileFault.Kind);
        if (manifest.Municipality != manifest.Sender.Code.Value)
            throw new FileRefusedException(FileFault.Municipality);
        return work.TakesFromStopped || !municipalities.IsStopped(manifest.Sender.Code.Value) ? work : throw new FileRefusedException(FileFault.Stopped);
    }

    private static OpenedFileMessage Read(OpenedMessage opened)
    {
        var (manifest, part) = FileEvent.Read(opened);
        return new OpenedFileMessage(manifest, part, opened.Content);
    }

    private sealed record OpenedFileMessage(FileManifest? Manifest, FilePart? Part, byte[] Content);
}
