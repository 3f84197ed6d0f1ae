using Juki.Records.Items;
using Juki.Records.Municipalities;

namespace Juki.Records.Integrity;

/// <summary>What came of holding two records of one person against each other: it names items, and no value.</summary>
/// <param name="Verdict">How they stand to each other.</param>
/// <param name="Items">The items that differ, where both have the person in the same state; otherwise none.</param>
public readonly record struct IntegrityFinding(IntegrityVerdict Verdict, ItemSet Items)
{
    /// <summary>Nothing differs.</summary>
    public static IntegrityFinding Same { get; } = new(IntegrityVerdict.Same, []);
}

/// <summary>Holds a municipality's record of a person against the one here, item by item.</summary>
public static class IntegrityComparison
{
    /// <summary>Compares.</summary>
    /// <param name="there">What the municipality has; null where its file does not name the person.</param>
    /// <param name="here">The current record here; null where nobody is held.</param>
    /// <param name="unit">The municipality whose file it is, or the city of its wards.</param>
    /// <param name="madeAt">When the file was made.</param>
    /// <returns>The finding. Of a person who lives elsewhere it says no more than that they are not on this municipality's register.</returns>
    public static IntegrityFinding Of(MunicipalRecord? there, PersonRecord? here, Municipality unit, DateTimeOffset madeAt)
    {
        var isOnRegister = here is { IsRemoved: false } && IsOf(here, unit);
        var isRemovedHere = here is { IsRemoved: true } && IsOf(here, unit);
        if (here is not null && here.RecordedAt > madeAt)
            return Only(IntegrityVerdict.ChangedSince);
        if (there is null)
            return Only(isOnRegister ? IntegrityVerdict.OnlyHere : IntegrityVerdict.Same);
        if (!isOnRegister && !isRemovedHere)
            return Only(here is not null && there.IsRemoved ? IntegrityVerdict.Same : IntegrityVerdict.OnlyThere);
        if (there.IsRemoved != isRemovedHere)
            return Only(IntegrityVerdict.StateDiffers);
        var differing = here!.Items.Fields.Compared.Intersect(there.Items.DifferingFrom(here.Items));
        return differing.IsEmpty ? IntegrityFinding.Same : new IntegrityFinding(IntegrityVerdict.ItemsDiffer, differing);
    }

    /// <summary>Whether a record is of a municipality, or of a ward of it.</summary>
    /// <param name="record">The record.</param>
    /// <param name="unit">The municipality.</param>
    /// <returns>True when it is.</returns>
    public static bool IsOf(PersonRecord record, Municipality unit) =>
        record.MunicipalityCode == unit.Code || (MunicipalityTable.Find(record.MunicipalityCode)?.IsWardOf(unit) ?? false);

    private static IntegrityFinding Only(IntegrityVerdict verdict) => new(verdict, []);
}
