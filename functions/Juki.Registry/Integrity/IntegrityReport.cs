using Juki.Records.Integrity;
using Juki.Records.Items;
using Juki.Records.Values;
using Juki.Vault.Indexes;

namespace Juki.Registry.Integrity;

/// <summary>A person in whom file and record differ: what the municipality is told of them.</summary>
/// <param name="Code">The resident code: the one that the municipality sent, or of somebody who is on its register here.</param>
/// <param name="Verdict">How the records stand to each other.</param>
/// <param name="Items">Numbers of the items that differ.</param>
/// <param name="Person">Token of the person; null where nobody is held here.</param>
/// <param name="IsInFile">Whether the file names the person.</param>
public sealed record ReportedPerson(ResidentCode Code, IntegrityVerdict Verdict, ItemSet Items, BlindToken? Person, bool IsInFile)
{
    /// <summary>Says nothing of the person.</summary>
    /// <returns>The same text for everybody.</returns>
    public override string ToString() => "(reported person)";
}

/// <summary>How many people a check found of each kind.</summary>
/// <param name="Same">Equal on both sides.</param>
/// <param name="ItemsDiffer">Of different items.</param>
/// <param name="OnlyHere">On the register here and not in the file.</param>
/// <param name="OnlyThere">In the file and not on the register here.</param>
/// <param name="StateDiffers">Removed on one side alone.</param>
/// <param name="ChangedSince">Changed here after the file was made.</param>
public readonly record struct IntegrityTotals(int Same, int ItemsDiffer, int OnlyHere, int OnlyThere, int StateDiffers, int ChangedSince)
{
    /// <summary>How many people differ.</summary>
    public int Differing => ItemsDiffer + OnlyHere + OnlyThere + StateDiffers;

    /// <summary>Counts what was found.</summary>
    /// <param name="inFile">How many people the file names.</param>
    /// <param name="found">What was found of those who were looked at, but for those who turned out to be the same.</param>
    /// <returns>The totals.</returns>
    internal static IntegrityTotals Of(int inFile, IReadOnlyList<ReportedPerson> found)
    {
        var of = found.CountBy(person => person.Verdict).ToDictionary();
        return new IntegrityTotals(
            inFile - found.Count(person => person.IsInFile),
            of.GetValueOrDefault(IntegrityVerdict.ItemsDiffer),
            of.GetValueOrDefault(IntegrityVerdict.OnlyHere),
            of.GetValueOrDefault(IntegrityVerdict.OnlyThere),
            of.GetValueOrDefault(IntegrityVerdict.StateDiffers),
            of.GetValueOrDefault(IntegrityVerdict.ChangedSince));
    }
}

/// <summary>What a check found.</summary>
/// <param name="FileId">The file.</param>
/// <param name="Municipality">Whose it was, six digits.</param>
/// <param name="MadeAt">When the file was made.</param>
/// <param name="CheckedAt">When the check ended.</param>
/// <param name="Totals">How many people of each kind.</param>
/// <param name="People">Those who differ, in the order of the file, then those who are not in it.</param>
public sealed record IntegrityReport(
    string FileId, string Municipality, DateTimeOffset MadeAt, DateTimeOffset CheckedAt, IntegrityTotals Totals, IReadOnlyList<ReportedPerson> People)
{
    /// <summary>Says nothing of anybody.</summary>
    /// <returns>The file's id.</returns>
    public override string ToString() => FileId;
}
