using System.Buffers.Text;
using System.Text.Json;

namespace Juki.Registry.Messaging;

/// <summary>A JOSE header, read strictly before any cryptography: an allow-list of members, none twice, all texts but the ephemeral key.</summary>
internal static class MessageHeader
{
    /// <summary>Most characters of a key id.</summary>
    public const int MaxKeyId = 64;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 3 };

    /// <summary>Reads the header in front of a compact serialisation.</summary>
    /// <param name="compact">The serialisation, split at its dots.</param>
    /// <param name="members">Exactly the members that it must have.</param>
    /// <param name="fixedValues">Values that members must have.</param>
    /// <returns>The key id.</returns>
    public static string ReadKeyId(
        IReadOnlyList<string> compact, IReadOnlySet<string> members, params ReadOnlySpan<(string Member, string Value)> fixedValues)
    {
        using var header = Parse(compact[0]);
        if (header.RootElement.ValueKind != JsonValueKind.Object)
            throw new EnvelopeRefusedException(EnvelopeFault.Header);
        foreach (var (member, value) in fixedValues)
        {
            if (TextOf(header.RootElement, member) != value)
                throw new EnvelopeRefusedException(member is "alg" or "enc" ? EnvelopeFault.Algorithm : EnvelopeFault.Header);
        }

        var found = header.RootElement.EnumerateObject().Select(m => m.Name).ToHashSet(StringComparer.Ordinal);
        if (!found.SetEquals(members) || TextOf(header.RootElement, "kid") is not { Length: > 0 and <= MaxKeyId } keyId)
            throw new EnvelopeRefusedException(EnvelopeFault.Header);
        return keyId;
    }

    private static string? TextOf(JsonElement header, string member) =>
        header.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonDocument Parse(string segment)
    {
        try
        {
            return JsonDocument.Parse(Base64Url.DecodeFromChars(segment), Strict);
        }
        catch (Exception unreadable) when (unreadable is FormatException or JsonException)
        {
            throw new EnvelopeRefusedException(EnvelopeFault.Header, inner: unreadable);
        }
    }
}
