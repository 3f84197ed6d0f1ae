using System.Buffers.Binary;
using System.Text;
using Juki.Records.Items;

namespace Juki.Records.Integrity;

/// <summary>The compared items (整合, I1; <see cref="FieldTable.Compared"/>) as bytes.</summary>
public static class ComparedItems
{
    /// <summary>What a record says in these items, as bytes: equal for equal items, and for no others. Personal data.</summary>
    /// <param name="items">The record.</param>
    /// <returns>Each text in the order of the numbers, after its length in bytes.</returns>
    public static byte[] ToBytes(RecordItems items)
    {
        using var bytes = new MemoryStream();
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var item in items.Fields.Compared)
        {
            var text = Encoding.UTF8.GetBytes(items[item]);
            BinaryPrimitives.WriteInt32BigEndian(length, text.Length);
            bytes.Write(length);
            bytes.Write(text);
        }

        return bytes.ToArray();
    }
}
