using Azure.Data.Tables;
using Juki.Vault.Keys;
using Juki.Vault.Sealing;

namespace Juki.Vault.Tables;

/// <summary>A row as it lies, not opened: nothing of it is authenticated but what opening it will confirm.</summary>
public sealed class StoredRow
{
    internal StoredRow(string table, TableEntity entity)
    {
        Entity = entity;
        try
        {
            var sealedBytes = SealedColumns.Read(table, entity);
            Size = sealedBytes.Length;
            Key = RowCipher.ReadKeyNumber(table, sealedBytes);
        }
        catch (SealBrokenException)
        {
            Key = null;
        }
    }

    /// <summary>Its partition.</summary>
    public string PartitionKey => Entity.PartitionKey;

    /// <summary>Its row.</summary>
    public string RowKey => Entity.RowKey;

    /// <summary>The key that it says it was sealed under; null when not even that can be read.</summary>
    public DataKeyNumber? Key { get; }

    internal TableEntity Entity { get; }

    internal int Size { get; }
}
