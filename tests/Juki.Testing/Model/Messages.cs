using System.Text.Json.Nodes;
using Juki.LocalHost.Simulation;

namespace Juki.Testing.Model;

/// <summary>An event as it reaches the register: opened, its sender authenticated.</summary>
/// <param name="Type">The event's type.</param>
/// <param name="Sender">Code of the sending server's municipality.</param>
/// <param name="Id">The event's id.</param>
/// <param name="Time">The event's time.</param>
/// <param name="ArrivedAt">When it arrived.</param>
/// <param name="Data">The event's data.</param>
public sealed record ModelArrival(string Type, string Sender, string Id, DateTimeOffset Time, DateTimeOffset ArrivedAt, JsonObject Data)
{
    /// <summary>The event's attribute <c>sequence</c>.</summary>
    public string? Sequence { get; init; }

    private static readonly TimeSpan Japan = TimeSpan.FromHours(9);

    /// <summary>The day of arrival in Japan.</summary>
    public DateOnly Day => DateOnly.FromDateTime(ArrivedAt.ToOffset(Japan).DateTime);

    /// <summary>A simulated notice as it arrives.</summary>
    public static ModelArrival Of(SimulatedNotice notice) =>
        new(notice.Type, notice.Sender, notice.Id, notice.Time, notice.ArrivesAt, notice.Data) { Sequence = notice.Sequence };

    /// <summary>Says nothing of the person.</summary>
    public override string ToString() => $"{Sender} {Id}";
}

/// <summary>An answer to a delivery. A delivery that is held has a second one when its turn comes.</summary>
/// <param name="Delivery">Which delivery, from 0 in the order of arrival.</param>
/// <param name="Sender">Its sender.</param>
/// <param name="Id">Its id.</param>
/// <param name="Outcome"><c>accepted</c>, <c>duplicate</c>, <c>held</c> or <c>refused</c>.</param>
/// <param name="Failed">Ids of the failed checks, each once, in ordinal order.</param>
public sealed record ModelAnswer(int Delivery, string Sender, string Id, string Outcome, IReadOnlyList<string> Failed)
{
    public const string Accepted = "accepted";
    public const string Duplicate = "duplicate";
    public const string Held = "held";
    public const string Refused = "refused";
}

/// <summary>A row of a person's record: what an accepted notice made.</summary>
/// <param name="Items">Items as sent by their names, blank as empty text.</param>
/// <param name="ReceivedOn">19 通知を受けた年月日.</param>
public sealed record ModelRow(IReadOnlyDictionary<string, string> Items, DateOnly ReceivedOn)
{
    /// <summary>Says nothing of the person.</summary>
    public override string ToString() => "(model row)";
}

/// <summary>A person, as the model has them.</summary>
/// <param name="Rows">The rows of the record, oldest first; none where something waits under a code only.</param>
/// <param name="IsRemoved">21 削除フラグ of the last row.</param>
/// <param name="LastNumber">The last number applied, given up or passed.</param>
/// <param name="Held">What waits, by number and sender.</param>
public sealed record ModelPerson(IReadOnlyList<ModelRow> Rows, bool IsRemoved, long LastNumber, IReadOnlyList<(long Number, string Sender)> Held)
{
    /// <summary>The current row; null where there is none.</summary>
    public ModelRow? Current => Rows.Count > 0 ? Rows[^1] : null;

    /// <summary>Somebody of whom nothing is known.</summary>
    public static ModelPerson Nobody { get; } = new([], false, 0, []);

    /// <summary>Says nothing of the person.</summary>
    public override string ToString() => "(model person)";
}
