using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Vault.Payloads;

/// <summary>
/// The binary form of what is sealed: MessagePack with numbered members, because it is read back for 150 years and names may change.
/// </summary>
public static class Payload
{
    private static readonly MessagePackSerializer Serializer = new();

    /// <summary>Packs a value.</summary>
    /// <typeparam name="T">A shape with numbered members.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>Its bytes.</returns>
    public static byte[] Pack<T>(T value)
        where T : IShapeable<T> => Serializer.Serialize(value);

    /// <summary>Unpacks a value.</summary>
    /// <typeparam name="T">The shape that was packed.</typeparam>
    /// <param name="bytes">Its bytes, already authenticated.</param>
    /// <returns>The value.</returns>
    public static T Unpack<T>(ReadOnlyMemory<byte> bytes)
        where T : IShapeable<T> =>
        Serializer.Deserialize<T>(bytes) ?? throw new MessagePackSerializationException("The payload is empty.");
}
