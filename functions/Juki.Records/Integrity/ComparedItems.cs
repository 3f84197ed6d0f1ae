using System.Buffers.Binary;
using System.Text;
using Juki.Records.Items;

namespace Juki.Records.Integrity;

/// <summary>
/// The items in which a municipality's record and the one here are held against each other (整合, I1): all that a notice carries. Items 12, 13, 18, 19
/// and 21 are made by the server, and no municipality has them.
/// </summary>
public static class ComparedItems
{
    /// <summary>Their numbers.</summary>
    public static ItemSet All { get; } = FieldTable.Juki.Sent;

    /// <summary>What a record says in these items, as bytes: equal for equal items, and for no others. Personal data.</summary>
    /// <param name="items">The record.</param>
    /// <returns>Each text in the order of the numbers, after its length in bytes.</returns>
    public static byte[] ToBytes(RecordItems items)
    {
        using var bytes = new MemoryStream();
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var no in All)
        {
            var text = Encoding.UTF8.GetBytes(items[no]);
            BinaryPrimitives.WriteInt32BigEndian(length, text.Length);
            bytes.Write(length);
            bytes.Write(text);
        }

        return bytes.ToArray();
    }
}
