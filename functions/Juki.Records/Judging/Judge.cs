using Juki.Records.Checks;
using Juki.Records.Items;
using Juki.Records.Notices;
using Juki.Records.Reasons;

namespace Juki.Records.Judging;

/// <summary>Judges a notice by its reason's row (U4).</summary>
public static class Judge
{
    /// <summary>Judges a notice against the stored record.</summary>
    /// <param name="notice">The notice, whose turn has come.</param>
    /// <param name="current">The current row of the person whom <see cref="Notice.PersonCode"/> finds; null for a person never held.</param>
    /// <param name="arrivalDay">The day on which the notice arrived, Japan time (ruling 11).</param>
    /// <param name="now">The time at which the row is made.</param>
    /// <returns>Accepted with the next row, or refused with every failure.</returns>
    public static Judgement Decide(Notice notice, PersonRecord? current, DateOnly arrivalDay, DateTimeOffset now)
    {
        var row = ReasonTable.RowOf(notice.Reason);
        var state = PersonStates.Of(current);
        if (!row.PersonMustBe.Contains(state))
            return new Judgement.Refused([WrongState(notice.Reason, state)]);

        var failures = RowChecks.Failures(notice, current, row);
        if (failures.Count > 0)
            return new Judgement.Refused(failures);

        return new Judgement.Accepted(
            NextRow.Of(notice, row, arrivalDay, now),
            ToClaim(notice, current, row),
            current is not null && notice.ResidentCode != current.ResidentCode ? notice.ResidentCode : null,
            RowWarnings.Of(notice, current, row, arrivalDay))
        {
            IsRevival = state == PersonState.Dead,
        };
    }

    private static NumberToClaim? ToClaim(Notice notice, PersonRecord? current, ReasonRow row) =>
        notice.IndividualNumber is { } number && number != current?.IndividualNumber ? new NumberToClaim(number, !row.NumberMustBeNew) : null;

    private static CheckFailure WrongState(ChangeReason reason, PersonState state) => new(
        KnownChecks.PersonMustBe(reason),
        [KnownItems.ResidentCode, KnownItems.ChangeReason],
        state switch
        {
            PersonState.Never => "No such person is held here: send the entry first, or correct the code.",
            PersonState.Alive => "The person is on a register of this prefecture: the removal must be sent first, or another reason is meant.",
            PersonState.Removed => "The person was removed from the register: send a new entry first, or correct the code.",
            _ => "The person was removed by death: correct the code, or revive the entry by an official entry (13).",
        });
}
