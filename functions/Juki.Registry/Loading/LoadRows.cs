using Juki.Records.Files;
using Juki.Records.Notices;
using Juki.Records.Time;
using Juki.Registry.MunicipalFiles;
using Juki.Registry.Updates;
using Juki.Vault.Indexes;

namespace Juki.Registry.Loading;

/// <summary>Reads rows of a file as the notices that they are, with every check that a notice alone is put to.</summary>
public sealed class LoadRows(RegisterFile register, BlindIndex index, TimeProvider time)
{
    /// <summary>Reads the rows of some parts, in the order in which they are worked on: by the people's tokens, so that those of one partition lie together.</summary>
    /// <param name="id">The load.</param>
    /// <param name="file">The file.</param>
    /// <param name="slice">The parts.</param>
    /// <param name="arrivedAt">When the file came: its day is item 19.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The rows; always the same order.</returns>
    /// <exception cref="FileRefusedException">The file is not what it was.</exception>
    internal async Task<IReadOnlyList<LoadRow>> ReadAsync(
        LoadId id, MunicipalFile file, LoadSlice slice, DateTimeOffset arrivedAt, CancellationToken cancellationToken)
    {
        var rows = new List<LoadRow>(slice.Rows);
        await foreach (var part in file.ReadAsync(number => number >= slice.First && number <= slice.Last, cancellationToken))
        {
            foreach (var row in part)
                rows.Add(await ReadAsync(id, file.Manifest, row, arrivedAt, cancellationToken));
        }

        rows.Sort((one, other) => string.CompareOrdinal(one.Person.Hex, other.Person.Hex));
        return rows;
    }

    private async Task<LoadRow> ReadAsync(LoadId id, FileManifest manifest, FileRow row, DateTimeOffset arrivedAt, CancellationToken cancellationToken)
    {
        var noticeId = id.NoticeIdOf(row.Part, row.Number);
        var reading = NoticeReader.ReadRow(register, row.Data, manifest.Sender, noticeId, manifest.Time, JapanTime.DateOf(arrivedAt));
        return new LoadRow(
            row.Part,
            row.Number,
            noticeId,
            (await index.OfNoticeAsync(manifest.Sender.Code.Value, noticeId, cancellationToken)).Hex,
            await index.OfAsync(reading.Notice?.PersonCode ?? row.Code, cancellationToken),
            manifest.Sender,
            reading.Notice?.ContentDigest ?? NoticeReader.ContentOfRefusedRow(register, row.Data, manifest.Sender),
            reading.Notice is { } notice ? new ArrivedNotice(notice, arrivedAt, time.GetUtcNow()) : null,
            reading.Failures,
            reading.Warnings);
    }
}
