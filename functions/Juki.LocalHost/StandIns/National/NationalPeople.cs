using Juki.Records.Items;

namespace Juki.LocalHost.StandIns.National;

/// <summary>Everybody whom the national server knows: people of other prefectures, and those of whom this prefecture has forwarded changes.</summary>
/// <param name="journal">What was forwarded.</param>
/// <param name="seed">Seed of the others.</param>
internal sealed class NationalPeople(NationalJournal journal, int seed)
{
    private static readonly string[] Removals = ["21", "22", "23"];

    /// <summary>The people of other prefectures.</summary>
    public IReadOnlyList<JukiRecord> Others { get; } = OtherPrefectures.Make(seed);

    /// <summary>Everybody's current record. Whoever came here from another prefecture is known as last forwarded.</summary>
    public IReadOnlyCollection<JukiRecord> Current()
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

    private static JukiRecord RecordOf(ReceivedChange change) => new(RecordItems.Blank(FieldTable.Juki)
        .With(JukiItem.ResidentCode, change.ResidentCode)
        .With(JukiItem.Name, change.Name ?? "")
        .With(JukiItem.NameKana, change.NameKana ?? "")
        .With(JukiItem.BirthDate, change.BirthDate ?? "")
        .With(JukiItem.Sex, change.Sex ?? "")
        .With(JukiItem.Address, change.Address ?? "")
        .With(JukiItem.IndividualNumber, change.IndividualNumber ?? "")
        .With(JukiItem.ChangeReason, change.ChangeReason ?? "")
        .With(JukiItem.ChangeDate, change.ChangeDate ?? "")
        .With(JukiItem.MunicipalityCode, change.MunicipalityCode ?? "")
        .With(JukiItem.RemovedFlag, Removals.Contains(change.ChangeReason) ? JukiFlags.Removed : JukiFlags.Living));
}
