using System.Net.Mime;
using CloudNative.CloudEvents;
using CloudNative.CloudEvents.SystemTextJson;
using Juki.Records.Files;
using Juki.Registry.Updates;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Messaging;

/// <summary>Writes what this server tells municipalities as CloudEvents 1.0 in JSON, before they are sealed.</summary>
public sealed class ServerEvents(RegisterFile register, IOptions<MessagingOptions> options)
{
    private static readonly JsonEventFormatter Formatter = new();

    /// <summary>Writes an event.</summary>
    /// <param name="id">Its id: the same content has the same id however often it is sent.</param>
    /// <param name="kind">One of <see cref="KnownEvents"/>.</param>
    /// <param name="at">When what it tells of happened.</param>
    /// <param name="data">What it tells, to be serialised.</param>
    /// <returns>The event.</returns>
    internal byte[] Write(string id, string kind, DateTimeOffset at, object data)
    {
        var told = new CloudEvent
        {
            Id = id,
            Type = KnownEvents.TypeOf(register, kind),
            Source = new Uri(options.Value.Source, UriKind.Relative),
            Time = at,
            DataContentType = MediaTypeNames.Application.Json,
            Data = data,
        };
        return Formatter.EncodeStructuredModeMessage(told, out _).ToArray();
    }
}
