using Juki.Records.Municipalities;
using Juki.Records.Time;
using Juki.Registry.Messaging;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Integrity;

/// <summary>How a municipality stands with its checks, as told.</summary>
/// <param name="Municipality">Six digits.</param>
/// <param name="Name">What it is called.</param>
/// <param name="State">A word: see <see cref="CheckStanding.Words"/>.</param>
/// <param name="DueOn">The day in Japan on which the next check is due; null while nothing is known of the municipality.</param>
/// <param name="Check">The last good check.</param>
/// <param name="Refused">The last file, where it was refused.</param>
public sealed record StandingOf(string Municipality, string? Name, string State, DateOnly? DueOn, GoodCheck? Check, RefusedCheck? Refused);

/// <summary>Says how municipalities stand with their checks of integrity. Nothing of anybody is in it.</summary>
public sealed class CheckStanding(MunicipalRegister municipalities, IOptions<IntegrityOptions> options, TimeProvider time)
{
    /// <summary>Every word for a state.</summary>
    public static IReadOnlyList<string> Words { get; } = ["checked", "due", "overdue", "running", "refused"];

    /// <summary>How all on the register stand.</summary>
    /// <param name="known">What is known, by municipality.</param>
    /// <returns>In the order of the codes.</returns>
    public IReadOnlyList<StandingOf> All(IReadOnlyDictionary<string, CheckState> known) =>
        [.. municipalities.Municipalities.Select(municipality => Of(municipality, known.GetValueOrDefault(municipality, CheckState.None)))];

    /// <summary>How one stands.</summary>
    /// <param name="municipality">Six digits.</param>
    /// <param name="state">What is known.</param>
    /// <returns>How it stands.</returns>
    public StandingOf Of(string municipality, CheckState state)
    {
        var now = time.GetUtcNow();
        var dueAt = DueAt(state);
        var word = state switch
        {
            { RunningSince: { } since } when now < since + options.Value.LongestCheck => "running",
            { Refused: not null } => "refused",
            _ when now < dueAt => "checked",
            _ when dueAt is null || now < dueAt + options.Value.Grace => "due",
            _ => "overdue",
        };
        return new StandingOf(municipality, MunicipalityTable.NameOf(municipality), word, dueAt is { } due ? JapanTime.DateOf(due) : null, state.Good, state.Refused);
    }

    /// <summary>When the next check is due.</summary>
    /// <param name="state">What is known.</param>
    /// <returns>The time; null while nothing is known.</returns>
    public DateTimeOffset? DueAt(CheckState state) => state.Good is { } good ? good.CheckedAt + options.Value.CheckEvery : state.KnownSince;
}
