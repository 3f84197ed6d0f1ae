using CsvHelper;
using Juki.Registry.Messaging;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Access;

/// <summary>What was decided on one duty; null where nothing was and the table's own reading holds.</summary>
/// <param name="Duty">The duty's code.</param>
/// <param name="IndividualNumber">Whether the individual number (個人番号) may be used and given (番号法9条).</param>
/// <param name="ResidentCode">Whether the resident code (住民票コード) may be given: the transitional flag (番号整備法22条7項).</param>
/// <param name="RemovedPeople">Whether removed and dead people may be provided (P2).</param>
internal sealed record DutyDecision(string Duty, bool? IndividualNumber, bool? ResidentCode, bool? RemovedPeople)
{
    public static DutyDecision Undecided { get; } = new("", null, null, null);

    public static DutyDecision Read(CsvReader csv) => new(
        csv.GetString("duty"), CsvFlag.Of(csv.GetString("individualNumber")), CsvFlag.Of(csv.GetString("residentCode")), CsvFlag.Of(csv.GetString("removedPeople")));
}

/// <summary>
/// The prefecture's decisions where the duty table leaves something open, in a small file over the table: a real decision replaces
/// a proposed value without a change of the program.
/// </summary>
public sealed class DutyDecisions(IOptions<AccessOptions> options)
{
    private readonly CsvFile<DutyDecision> _file = new("duty decisions", options.Value.DutyDecisionsFile, DutyDecision.Read, d => d.Duty);

    /// <exception cref="RegisterUnreadableException">The file is missing or malformed.</exception>
    internal DutyDecision Of(string duty) => _file.Find(duty) ?? DutyDecision.Undecided;
}
