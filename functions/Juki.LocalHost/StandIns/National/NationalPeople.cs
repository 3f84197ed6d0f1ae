using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Records.Reasons;

namespace Juki.LocalHost.StandIns.National;

/// <summary>Everybody whom the national server knows: people of other prefectures, and those of whom this prefecture has forwarded changes.</summary>
/// <param name="register">The file.</param>
/// <param name="journal">What was forwarded.</param>
/// <param name="seed">Seed of the others.</param>
internal sealed class NationalPeople(RegisterFile register, NationalJournal journal, int seed)
{
    /// <summary>The people of other prefectures.</summary>
    public IReadOnlyList<PersonRecord> Others { get; } = OtherPrefectures.Make(register, seed);

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

    // Of the Juki file the reason says whether somebody is removed, of the Fuhyo file the record itself.
    private static PersonRecord RecordOf(ReceivedChange change) =>
        new(change.Items.WithIfHeld(KnownItems.RemovedFlag, IsRemoval(change.Items[KnownItems.ChangeReason]) ? KnownFlags.Removed : KnownFlags.Living));

    private static bool IsRemoval(string reason) => ChangeReason.TryFind(reason, out var found) && found.Act == RegisterAct.Removal;
}
