using System.Text.Json;
using Juki.Records.Notices;

namespace Juki.Registry.Updates;

/// <summary>A notice (通知) or void whose sender is authenticated and whose items are not read yet.</summary>
/// <param name="Kind">What it is: one of <see cref="KnownEvents"/>.</param>
/// <param name="Sender">The communication server (市町村CS) that signed it.</param>
/// <param name="Id">The event's id, a UUID in lower case.</param>
/// <param name="Time">When the sender made it.</param>
/// <param name="Data">The items as sent.</param>
public sealed record ReceivedNotice(string Kind, NoticeSender Sender, string Id, DateTimeOffset Time, JsonElement Data)
{
    /// <summary>The event's attribute <c>sequence</c>; null where it has none.</summary>
    public string? Sequence { get; init; }
}
