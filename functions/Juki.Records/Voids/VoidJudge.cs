using Juki.Records.Checks;
using Juki.Records.Items;

namespace Juki.Records.Voids;

/// <summary>Judges a void whose number's turn has come: who may give the number up (ruling 9).</summary>
public static class VoidJudge
{
    /// <summary>Whether a void's sender is entitled: the municipality of the current row, for a removed person the last one.</summary>
    /// <param name="voided">The void.</param>
    /// <param name="current">The person's current row; null for a person never held.</param>
    /// <returns>True when it is; false when there is no row. Of several held for one number, the one for which it is true is judged (ruling 8).</returns>
    public static bool IsEntitled(SequenceVoid voided, PersonRecord? current) =>
        current is not null && voided.Sender.MaySendFor.Contains(current.MunicipalityCode);

    /// <summary>Judges a void.</summary>
    /// <param name="voided">The void.</param>
    /// <param name="current">The person's current row; null for a person never held.</param>
    /// <returns>What refuses it; empty when the sequence moves on.</returns>
    public static IReadOnlyList<CheckFailure> Failures(SequenceVoid voided, PersonRecord? current)
    {
        if (current is null)
            return [new(KnownChecks.VoidPerson, [KnownItems.ResidentCode], "No such person is held here, so an entry may come under any number: there is nothing to give up.")];
        if (!IsEntitled(voided, current))
            return [new(KnownChecks.VoidSender, [KnownItems.SequenceNumber], "The person is, or was last, on the register of another municipality: let that one give up the number.")];
        return [];
    }
}
