using Juki.Registry.Batches;
using Juki.Vault.Keys;
using Juki.Vault.Tables;

namespace Juki.Registry.Updates;

/// <summary>Inserts ids that are not there yet: those of all who wait in one group, unless one of them is there already.</summary>
internal sealed class NoticeIdInserts : IDisposable
{
    private readonly SealedTable _table;
    private readonly string _partition;
    private readonly BatchWriter<Insert, bool> _writer;

    public NoticeIdInserts(SealedTable table, string partition)
    {
        (_table, _partition) = (table, partition);
        _writer = new BatchWriter<Insert, bool>(GroupCommit.MaxRows, CommitAsync);
    }

    /// <summary>Inserts an id. One request, shared by all that wait.</summary>
    /// <returns>False when it is there already.</returns>
    public async Task<bool> TryAsync(string token, NoticeIdUse use, CancellationToken cancellationToken) =>
        (await _writer.AppendAsync([new Insert(token, use)], cancellationToken)).Single();

    public void Dispose() => _writer.Dispose();

    // Of two with one id the first is inserted; the other finds it, as if it had come a moment later.
    private async Task<IReadOnlyList<bool>> CommitAsync(IReadOnlyList<Insert> batch)
    {
        var firsts = batch.DistinctBy(insert => insert.Token, StringComparer.Ordinal).ToList();
        var inserted = firsts.Count > 1 && await TryTogetherAsync(firsts) ? [.. firsts] : await EachAsync(firsts);
        return [.. batch.Select(inserted.Contains)];
    }

    private Task<bool> TryTogetherAsync(List<Insert> inserts)
    {
        var group = new GroupCommit(_partition);
        foreach (var insert in inserts)
            group.Insert(insert.Token, insert.Payload, insert.Key);
        return _table.TryCommitAsync(group, CancellationToken.None);
    }

    private async Task<HashSet<Insert>> EachAsync(List<Insert> inserts)
    {
        var inserted = await Task.WhenAll(inserts.Select(insert =>
            _table.TryInsertAsync(_partition, insert.Token, insert.Payload, insert.Key, CancellationToken.None)));
        return [.. inserts.Zip(inserted).Where(pair => pair.Second).Select(pair => pair.First)];
    }

    // A class, since two of equal contents are not the same.
    private sealed class Insert(string token, NoticeIdUse use)
    {
        public string Token => token;

        public byte[] Payload { get; } = Vault.Payloads.Payload.Pack(use);

        public DataKeyNumber Key { get; } = KeyPeriods.Messages(use.At);
    }
}
