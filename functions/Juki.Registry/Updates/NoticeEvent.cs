using System.Text.Json;
using CloudNative.CloudEvents.SystemTextJson;
using Juki.Registry.Messaging;

namespace Juki.Registry.Updates;

/// <summary>Reads the CloudEvent of a notice: known type, a UUID as id, a time, and the signer's own source.</summary>
internal static class NoticeEvent
{
    private const string SourcePrefix = "/municipal-cs/";

    private static readonly JsonEventFormatter Formatter = new(
        JsonSerializerOptions.Default, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 8 });

    public static ReceivedNotice Read(OpenedMessage message)
    {
        try
        {
            var notice = Formatter.DecodeStructuredModeMessage(message.Content, contentType: null, extensionAttributes: null);
            if (notice is { Type: KnownEvents.Update or KnownEvents.Void, Time: { } time, Data: JsonElement { ValueKind: JsonValueKind.Object } data }
                && notice.Source?.OriginalString == SourcePrefix + message.Municipality
                && IsCanonicalUuid(notice.Id))
            {
                return new ReceivedNotice(notice.Type!, Senders.Find(message.Municipality), notice.Id!, time, data);
            }
        }
        catch (Exception unreadable) when (unreadable is JsonException or ArgumentException or FormatException or InvalidOperationException)
        {
            throw new EnvelopeRefusedException(EnvelopeFault.Event, message.Municipality, unreadable);
        }

        throw new EnvelopeRefusedException(EnvelopeFault.Event, message.Municipality);
    }

    // An id is repeated in replies and logs in the clear, so it must not be able to carry anything else.
    private static bool IsCanonicalUuid(string? id) => Guid.TryParseExact(id, "D", out var uuid) && uuid.ToString("D") == id;
}
