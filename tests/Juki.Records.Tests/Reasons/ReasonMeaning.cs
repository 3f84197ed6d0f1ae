using Juki.Records.Items;
using Juki.Records.Reasons;

namespace Juki.Records.Tests.Reasons;

/// <summary>A row in the making; states as the letters of the reference.</summary>
internal sealed record ReasonMeaning
{
    public string States { get; set; } = string.Empty;

    public SenderRule Sender { get; set; }

    public ItemSet MayDiffer { get; set; }

    public ItemSet BetweenWards { get; set; }

    public ItemSet MustEqual { get; set; }

    public ItemSet IfBothPresent { get; set; }

    public ItemSet MustChange { get; set; }

    public ItemSet? Blank { get; set; }

    public DateRule Date { get; set; }

    public string After { get; set; } = string.Empty;

    public string Classes { get; set; } = string.Empty;

    public bool NeedsLastAddress { get; set; }

    public FormerRule FormerNumber { get; set; } = FormerRule.Refused;

    public FormerRule FormerCode { get; set; } = FormerRule.Refused;

    public bool NumberMustBeNew { get; set; }

    public string WarnFrom { get; set; } = string.Empty;

    public ItemSet WarnIfDiffers { get; set; }

    public ItemSet WarnIfLost { get; set; }

    public ItemSet WarnIfStored { get; set; }

    public bool WarnIfNotBirthDate { get; set; }

    public bool WarnIfBeforeBirth { get; set; }

    public int? WarnIfBornBeyondYears { get; set; }

    public int? WarnBeyondYears { get; set; }

    /// <summary>The same of a row of the code's table.</summary>
    public static ReasonMeaning Of(ReasonRow row) => new()
    {
        States = Letters(row.PersonMustBe),
        Sender = row.SenderMustBe,
        MayDiffer = row.MayDiffer,
        BetweenWards = row.MayDifferBetweenWards,
        MustEqual = row.MustEqual,
        IfBothPresent = row.MustEqualIfBothPresent,
        MustChange = row.MustChange,
        Blank = row.MayBeBlank,
        Date = row.ChangeDate,
        After = Letters([row.StateAfter]),
        Classes = string.Join(' ', row.StateClasses),
        NeedsLastAddress = row.NeedsLastAddress,
        FormerNumber = row.FormerNumber,
        FormerCode = row.FormerCode,
        NumberMustBeNew = row.NumberMustBeNew,
        WarnFrom = Letters(row.WarnFrom),
        WarnIfDiffers = row.WarnIfDiffers,
        WarnIfLost = row.WarnIfLost,
        WarnIfStored = row.WarnIfStored,
        WarnIfNotBirthDate = row.WarnIfNotBirthDate,
        WarnIfBeforeBirth = row.WarnIfBeforeBirth,
        WarnIfBornBeyondYears = row.WarnIfBornBeyondYears,
        WarnBeyondYears = row.WarnBeyondYears,
    };

    private static string Letters(IEnumerable<PersonState> states) => string.Concat(states.Select(state => state switch
    {
        PersonState.Never => "N",
        PersonState.Alive => "A",
        PersonState.Removed => "R",
        _ => "D",
    }));
}
