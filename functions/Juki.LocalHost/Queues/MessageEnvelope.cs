using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Juki.LocalHost.Queues;

/// <summary>What a storage queue's message holds: Service Bus has fields for these, a storage queue has only a body.</summary>
/// <param name="Id">Message id, as its sender gave it.</param>
/// <param name="Body">The body; null where it lies in a blob.</param>
/// <param name="Pointer">The blob that holds the body; null where it lies here.</param>
/// <param name="Reason">Why it was dead-lettered; null otherwise.</param>
internal sealed record MessageEnvelope(string Id, string? Body, string? Pointer, string? Reason)
{
    /// <summary>Most bytes of an envelope: 64 KB of a storage queue's message, less what base64 adds.</summary>
    public const int MaxBytes = 48 * 1024;

    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The envelope's bytes.</summary>
    /// <returns>JSON in UTF-8.</returns>
    public BinaryData Pack() => new(JsonSerializer.SerializeToUtf8Bytes(this, Json));

    /// <summary>Reads an envelope.</summary>
    /// <param name="bytes">Its bytes.</param>
    /// <returns>The envelope.</returns>
    public static MessageEnvelope Unpack(BinaryData bytes) => JsonSerializer.Deserialize<MessageEnvelope>(bytes, Json)!;
}
