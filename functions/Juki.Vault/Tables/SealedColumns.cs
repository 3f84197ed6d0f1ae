using Azure.Data.Tables;
using Juki.Vault.Sealing;

namespace Juki.Vault.Tables;

/// <summary>How sealed bytes lie in a row: one binary column, and more of them where 64 KB, the limit of a column, are not enough.</summary>
internal static class SealedColumns
{
    private const string ColumnPrefix = "Sealed";
    private const int ColumnSize = 64 * 1024;
    private const int MaxColumns = 15;

    public static TableEntity Write(string partitionKey, string rowKey, byte[] sealedBytes)
    {
        if (sealedBytes.Length > ColumnSize * MaxColumns)
            throw new RowTooLargeException(sealedBytes.Length, ColumnSize * MaxColumns);
        var entity = new TableEntity(partitionKey, rowKey);
        for (var (column, at) = (0, 0); at < sealedBytes.Length; column++, at += ColumnSize)
            entity[Name(column)] = sealedBytes[at..Math.Min(sealedBytes.Length, at + ColumnSize)];
        return entity;
    }

    public static byte[] Read(string table, TableEntity entity)
    {
        var first = Column(entity, 0) ?? throw new SealBrokenException(table, "the sealed column is missing");
        if (first.Length < ColumnSize)
            return first;
        using var all = new MemoryStream();
        for (var column = 0; Column(entity, column) is { } bytes; column++)
            all.Write(bytes);
        return all.ToArray();
    }

    private static byte[]? Column(TableEntity entity, int column) =>
        entity.TryGetValue(Name(column), out var value) ? value as byte[] : null;

    private static string Name(int column) => $"{ColumnPrefix}{column}";
}
