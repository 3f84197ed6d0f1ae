using System.Text.Json.Nodes;

namespace Juki.LocalHost.Simulation;

/// <summary>A notice as a communication server (市町村CS) sends it, before it is sealed.</summary>
/// <param name="Sender">Code of the server's municipality, six digits; wards send through their city.</param>
/// <param name="Id">The event's id, a UUID in lower case.</param>
/// <param name="Time">The event's time, in Japan time.</param>
/// <param name="Data">The items.</param>
public sealed record SimulatedNotice(string Sender, string Id, DateTimeOffset Time, JsonObject Data)
{
    /// <summary>Names sender and id, nothing of the person.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"/municipal-cs/{Sender} {Id}";
}
