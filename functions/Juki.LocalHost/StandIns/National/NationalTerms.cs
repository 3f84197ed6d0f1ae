using Juki.LocalHost.Simulation;
using Juki.LocalHost.Simulation.Supplements;
using Juki.Records.Files;
using Juki.Records.Reasons;

namespace Juki.LocalHost.StandIns.National;

/// <summary>What is different between the national servers of the two files: what each may be asked for, as its contract says, and how it knows people.</summary>
/// <param name="Askable">Names of the items that may leave for an asker.</param>
/// <param name="Checkable">Names of the items that a prefectural server may check a match by.</param>
internal sealed record NationalTerms(IReadOnlyList<string> Askable, IReadOnlyList<string> Checkable)
{
    private static readonly Dictionary<RegisterFile, NationalTerms> ByFile = new()
    {
        [RegisterFile.Juki] = new(
            ["name", "birthDate", "sex", "address", "changeReason", "changeDate", "individualNumber", "residentCode"],
            ["residentCode", "removedFlag", "individualNumber", "name", "nameKana", "birthDate", "sex", "address", "municipalityCode", "townCode", "formerSurname", "formerSurnameKana"])
        {
            Entry = ChangeReason.MoveIn.Code,
            Removal = ChangeReason.Death.Code,
            Enter = (entry, _) => entry,
        },
        [RegisterFile.Fuhyo] = new(
            ["name", "birthDate", "sex", "address"],
            ["residentCode", "name", "nameKana", "birthDate", "sex", "address", "managingMunicipalityCode", "addressMunicipalityCode", "lastAddress", "stateClass"])
        {
            Entry = ChangeReason.SupplementEntry.Code,
            Removal = ChangeReason.SupplementRemoval.Code,
            Enter = (entry, isAtHome) => isAtHome ? new SupplementEntry(entry) : new SupplementEntry(entry).Abroad,
        },
    };

    /// <summary>Reason of an entry.</summary>
    public required string Entry { get; init; }

    /// <summary>Reason of a removal.</summary>
    public required string Removal { get; init; }

    /// <summary>How somebody is entered, who is at home or, in a file that tells, abroad.</summary>
    public required Func<RegisterEntry, bool, RegisterEntry> Enter { get; init; }

    /// <summary>The terms of a file.</summary>
    public static NationalTerms Of(RegisterFile register) => ByFile[register];
}
