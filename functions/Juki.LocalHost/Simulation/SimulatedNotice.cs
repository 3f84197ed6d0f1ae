using System.Text.Json.Nodes;

namespace Juki.LocalHost.Simulation;

/// <summary>A notice as a communication server (市町村CS) sends it, before it is sealed, and what must become of it.</summary>
/// <param name="Sender">Code of the server's municipality, six digits; wards send through their city.</param>
/// <param name="Id">The event's id, a UUID in lower case.</param>
/// <param name="Time">The event's time, in Japan time.</param>
/// <param name="Data">The event's data: the items, or what a void names.</param>
public sealed record SimulatedNotice(string Sender, string Id, DateTimeOffset Time, JsonObject Data)
{
    /// <summary>Type of an event that notifies a change.</summary>
    public const string Update = "jp.juki.update.v1";

    /// <summary>Type of an event that gives up a sequence number.</summary>
    public const string Void = "jp.juki.void.v1";

    /// <summary>The event's type.</summary>
    public string Type { get; init; } = Update;

    /// <summary>The event's attribute <c>sequence</c> (更新順番号), where no item of the file says it; null elsewhere.</summary>
    public string? Sequence { get; init; }

    /// <summary>When it reaches the prefectural server; deliveries are listed in this order.</summary>
    public DateTimeOffset ArrivesAt { get; init; } = Time;

    /// <summary>What must become of it.</summary>
    public Expected Expected { get; init; } = Expected.Accepted;

    /// <summary>Names sender and id, nothing of the person.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"/municipal-cs/{Sender} {Id}";
}
