using System.Text.Json;
using CloudNative.CloudEvents.SystemTextJson;
using Juki.Records.Notices;
using Juki.Registry.Updates;

namespace Juki.Registry.Messaging;

/// <summary>The CloudEvent in a municipality's message: known type, a UUID as id, a time, the signer's own source, and data that are an object.</summary>
/// <param name="Kind">What it is: one of <see cref="KnownEvents"/>.</param>
/// <param name="Sender">The communication server (市町村CS) that signed it.</param>
/// <param name="Id">The event's id, a UUID in lower case.</param>
/// <param name="Time">When the sender made it.</param>
/// <param name="Data">What it says.</param>
internal sealed record MunicipalEvent(string Kind, NoticeSender Sender, string Id, DateTimeOffset Time, JsonElement Data)
{
    private const string SourcePrefix = "/municipal-cs/";

    private const string SequenceAttribute = "sequence";

    private static readonly JsonEventFormatter Formatter = new(
        JsonSerializerOptions.Default, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 8 });

    /// <summary>The attribute <c>sequence</c> (CloudEvents extension): the person's number (更新順番号) where it is no item of the file. Null where there is none.</summary>
    public string? Sequence { get; init; }

    /// <summary>Reads an event.</summary>
    /// <param name="message">The opened message.</param>
    /// <param name="kinds">What may come here.</param>
    /// <returns>The event.</returns>
    /// <exception cref="EnvelopeRefusedException">It is none of these.</exception>
    public static MunicipalEvent Read(OpenedMessage message, params IReadOnlyList<string> kinds)
    {
        try
        {
            var read = Formatter.DecodeStructuredModeMessage(message.Content, contentType: null, extensionAttributes: null);
            if (read is { Type: { } type, Time: { } time, Data: JsonElement { ValueKind: JsonValueKind.Object } data }
                && kinds.FirstOrDefault(kind => KnownEvents.TypeOf(message.Register, kind) == type) is { } known
                && read.Source?.OriginalString == SourcePrefix + message.Municipality
                && IsCanonicalUuid(read.Id))
            {
                return new MunicipalEvent(known, Senders.Find(message.Municipality), read.Id!, time, data) { Sequence = read[SequenceAttribute]?.ToString() };
            }
        }
        catch (Exception unreadable) when (unreadable is JsonException or ArgumentException or FormatException or InvalidOperationException)
        {
            throw new EnvelopeRefusedException(EnvelopeFault.Event, message.Municipality, unreadable);
        }

        throw new EnvelopeRefusedException(EnvelopeFault.Event, message.Municipality);
    }

    /// <summary>Whether an id is a UUID in its canonical form. An id is repeated in replies and logs in the clear, so it must not be able to carry anything else.</summary>
    /// <param name="id">The id.</param>
    /// <returns>True when it is.</returns>
    public static bool IsCanonicalUuid(string? id) => Guid.TryParseExact(id, "D", out var uuid) && uuid.ToString("D") == id;

    /// <summary>Says nothing of what it holds.</summary>
    /// <returns>Kind and id.</returns>
    public override string ToString() => $"{Kind} {Id}";
}
