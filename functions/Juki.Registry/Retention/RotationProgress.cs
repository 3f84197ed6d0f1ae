using Juki.Vault.Keys;
using Juki.Vault.Payloads;
using Juki.Vault.Storage;
using Juki.Vault.Tables;
using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Retention;

/// <summary>How far the rotation of a year has come. It is true whoever wrote it last: everything before its place was visited in its pass.</summary>
/// <param name="Year">The year whose key is sealed under; rows of earlier years' keys are looked for.</param>
/// <param name="Table">The table that is being visited; empty at the start of a pass.</param>
/// <param name="Partition">The partition in it; visited again when the work goes on.</param>
/// <param name="Found">Rows under earlier years' keys that this pass met.</param>
/// <param name="Moved">How many of them are under this year's key now.</param>
/// <param name="IsClean">Whether a whole pass met none.</param>
/// <param name="NotBefore">When a pass that met only what it can't move is followed by the next.</param>
[GenerateShape]
internal sealed partial record RotationProgress(
    [property: Key(0)] int Year,
    [property: Key(1)] string Table,
    [property: Key(2)] string Partition,
    [property: Key(3)] long Found,
    [property: Key(4)] long Moved,
    [property: Key(5)] bool IsClean,
    [property: Key(6)] DateTimeOffset NotBefore)
{
    public static RotationProgress Start(int year, DateTimeOffset notBefore = default) => new(year, "", "", 0, 0, IsClean: false, notBefore);

    /// <summary>What follows when every table was visited.</summary>
    public RotationProgress Ended(DateTimeOffset now) => (Found, Moved) switch
    {
        (0, _) => this with { IsClean = true },
        (_, 0) => Start(Year, now + KnownPeriods.StuckRotationWait),
        _ => Start(Year),
    };
}

/// <summary>Keeps the rotation's progress between runs.</summary>
public sealed class RotationProgressStore(SealedTables tables, TimeProvider time)
{
    private const string Partition = "progress";
    private const string Row = "current-keys";

    private readonly SealedTable _table = tables.Open(StorageArea.Records, KnownTables.Retention);

    /// <summary>Reads the progress of a year; that of a former year does not count. One request.</summary>
    internal async Task<RotationProgress> ReadAsync(int year, CancellationToken cancellationToken) =>
        await _table.ReadAsync(Partition, Row, cancellationToken) is { } row
            && Payload.Unpack<RotationProgress>(row.Payload) is { } progress && progress.Year == year
            ? progress
            : RotationProgress.Start(year);

    /// <summary>Keeps it. One request.</summary>
    internal Task SaveAsync(RotationProgress progress, CancellationToken cancellationToken) =>
        _table.PutAsync(Partition, Row, Payload.Pack(progress), KeyPeriods.Current(time.GetUtcNow()), cancellationToken);
}
