using Juki.Records.Items;

namespace Juki.LocalHost.StandIns.National;

/// <summary>Everybody whom the national server knows: people of other prefectures, and those of whom this prefecture has forwarded changes.</summary>
/// <param name="journal">What was forwarded.</param>
/// <param name="seed">Seed of the others.</param>
internal sealed class NationalPeople(NationalJournal journal, int seed)
{
    private static readonly string[] Removals = ["21", "22", "23"];

    /// <summary>The people of other prefectures.</summary>
    public IReadOnlyList<PersonRecord> Others { get; } = OtherPrefectures.Make(seed);

    /// <summary>Everybody's current record. Whoever came here from another prefecture is known as last forwarded.</summary>
    public IReadOnlyCollection<PersonRecord> Current()
    {
        var current = Others.ToDictionary(person => person.ResidentCode.Value, StringComparer.Ordinal);
        foreach (var arrival in journal.Arrivals.Where(arrival => !arrival.IsResend))
        {
            if (arrival.Change.FormerResidentCode is { } former)
                current.Remove(former);
            current[arrival.Change.ResidentCode] = RecordOf(arrival.Change);
        }

        return current.Values;
    }

    private static PersonRecord RecordOf(ReceivedChange change) => new(RecordItems.Blank(FieldTable.Juki)
        .With(KnownItems.ResidentCode, change.ResidentCode)
        .With(KnownItems.Name, change.Name ?? "")
        .With(KnownItems.NameKana, change.NameKana ?? "")
        .With(KnownItems.BirthDate, change.BirthDate ?? "")
        .With(KnownItems.Sex, change.Sex ?? "")
        .With(KnownItems.Address, change.Address ?? "")
        .With(KnownItems.IndividualNumber, change.IndividualNumber ?? "")
        .With(KnownItems.ChangeReason, change.ChangeReason ?? "")
        .With(KnownItems.ChangeDate, change.ChangeDate ?? "")
        .With(KnownItems.MunicipalityCode, change.MunicipalityCode ?? "")
        .With(KnownItems.RemovedFlag, Removals.Contains(change.ChangeReason) ? KnownFlags.Removed : KnownFlags.Living));
}
