using Juki.Records.Errors;
using Juki.Registry.Exchanges;
using Juki.Registry.Messaging;
using Juki.Registry.MunicipalFiles;
using Juki.Registry.Updates;
using Microsoft.Extensions.Logging;

namespace Juki.Registry.Loading;

/// <summary>
/// Takes in the next slice of a load, batch by batch. After each batch its municipality is told and the progress is stored: a crash in between has the
/// batch done again, and its rows are then answered as before (V2).
/// </summary>
public sealed class LoadRun(
    LoadBoard board,
    FileBoard files,
    MunicipalFileStore store,
    LoadRows reading,
    LoadBatch batches,
    LoadResults results,
    FileRefusal refusal,
    MunicipalRegister municipalities,
    ExchangeLog exchanges,
    TimeProvider time,
    ILogger<LoadRun> log)
{
    /// <summary>Goes on with a load.</summary>
    /// <param name="nudge">What the queue carried.</param>
    /// <param name="cancellationToken">Ends the work; the queue redelivers.</param>
    /// <returns>The nudge for the next slice; null when the load is over, stopped, or in other hands.</returns>
    /// <exception cref="LoadNudgeUnreadableException">The nudge names no load.</exception>
    public async Task<string?> GoOnAsync(string nudge, CancellationToken cancellationToken)
    {
        if (!LoadId.TryParse(nudge, out var id))
            throw new LoadNudgeUnreadableException();
        if (await board.ReadAsync(id, cancellationToken) is not { State.IsOver: false } read || municipalities.IsStopped(id.Municipality))
            return null;
        if (await files.FindAsync(id.Municipality, id.FileId, cancellationToken) is not { } kept)
            throw new LoadNudgeUnreadableException();
        var manifest = kept.Record.ToManifest(id.FileId, Senders.Find(id.Municipality));
        try
        {
            var slice = read.State.Slices[read.State.Slice];
            var file = await store.OpenAsync(manifest, read.State.Version, cancellationToken);
            var rows = await reading.ReadAsync(id, file, slice, kept.Record.ArrivedAt, cancellationToken);
            return await TakeInAsync(read, rows, cancellationToken);
        }
        catch (FileRefusedException changed)
        {
            await exchanges.RecordAsync(async notes =>
            {
                await refusal.SendAsync(manifest, changed, notes, cancellationToken);
                return true;
            });
            await board.TryChangeAsync(read, read.State with { Failure = changed.Code, LastAt = time.GetUtcNow() }, cancellationToken);
            log.LoadFailed(id.FileId, id.Municipality, changed.Code);
            return null;
        }
    }

    private async Task<string?> TakeInAsync(StoredLoad read, IReadOnlyList<LoadRow> rows, CancellationToken cancellationToken)
    {
        var chunks = rows.Chunk(read.State.BatchRows).DefaultIfEmpty([]).ToList();
        for (var batch = read.State.Batch; batch < chunks.Count; batch++)
        {
            await batches.RunAsync(chunks[batch], cancellationToken);
            var after = read.State.After(LoadCounts.Of(chunks[batch]), batch == chunks.Count - 1, time.GetUtcNow());
            await results.SendAsync(read.Id, read.State, after, chunks[batch], cancellationToken);
            if (await board.TryChangeAsync(read, after, cancellationToken) is not { } changed)
                return null;
            read = changed;
        }

        log.LoadWentOn(read.Id.FileId, read.Id.Municipality, read.State.Counts.All, read.State.Rows);
        return read.State.IsOver ? null : read.Id.Text;
    }
}

/// <summary>A message of the queue of loads names none that is here.</summary>
public sealed class LoadNudgeUnreadableException()
    : JukiException("load-nudge-unreadable", "A message of the queue of loads names no load. It goes to the dead letters; find out who put it there.");
