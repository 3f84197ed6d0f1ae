using Juki.Registry.Integrity;
using Juki.Registry.MunicipalFiles;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Loading;

/// <summary>Begins the initial load of a municipality (初期データ登録): reads its file once from end to end, before anything of it is taken in, and cuts it into slices.</summary>
public sealed class LoadStart(LoadBoard board, DigestRoom room, IOptions<LoadOptions> options, TimeProvider time) : IFileWork
{
    /// <inheritdoc />
    public MunicipalFileKind Kind => MunicipalFileKind.Load;

    /// <inheritdoc />
    public bool TakesFromStopped => false;

    /// <inheritdoc />
    public async Task RunAsync(MunicipalFile file, CancellationToken cancellationToken)
    {
        var slices = new List<LoadSlice>();
        var part = 0;
        await foreach (var rows in file.ReadAsync(cancellationToken))
        {
            part++;
            if (slices.Count > 0 && slices[^1].Rows + rows.Count <= options.Value.SliceRows)
                slices[^1] = slices[^1] with { Last = part, Rows = slices[^1].Rows + rows.Count };
            else
                slices.Add(new LoadSlice(part, part, rows.Count));
        }

        var now = time.GetUtcNow();
        var startsAt = await room.MakeAsync(file.Manifest.Sender.Code.Value, file.Manifest.Rows, cancellationToken);
        var state = new LoadState(file.Version, options.Value.BatchRows, slices, Slice: 0, Batch: 0, LoadCounts.None, now, now, Begun: false, Failure: null, startsAt);
        await board.AddAsync(new LoadId(file.Manifest.Sender.Code.Value, file.Manifest.FileId), state, cancellationToken);
    }

    /// <inheritdoc />
    public Task RefusedAsync(FileManifest manifest, FileRefusedException refused, CancellationToken cancellationToken) => Task.CompletedTask;
}
