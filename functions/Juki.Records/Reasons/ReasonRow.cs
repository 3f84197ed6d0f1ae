using Juki.Records.Items;

namespace Juki.Records.Reasons;

/// <summary>
/// What a change reason may and may not do: a row of the reason table (論理チェック), with its columns. An item of a notice that is in no
/// column of items is one that every notice brings anew: reason, date, operator, terminal and number.
/// </summary>
public sealed record ReasonRow
{
    /// <summary>Code of the reason.</summary>
    public required string Code { get; init; }

    /// <summary>"person must be": the states in which the reason may come.</summary>
    public required IReadOnlyList<PersonState> PersonMustBe { get; init; }

    /// <summary>"sender must be".</summary>
    public required SenderRule SenderMustBe { get; init; }

    /// <summary>"items that may differ from the current row".</summary>
    public required ItemSet MayDiffer { get; init; }

    /// <summary>"items that must equal the current row", if there is one.</summary>
    public required ItemSet MustEqual { get; init; }

    /// <summary>"items that must equal", but only where both rows have them.</summary>
    public ItemSet MustEqualIfBothPresent { get; init; }

    /// <summary>Items that may differ only as a move between wards of one city does.</summary>
    public ItemSet MayDifferBetweenWards { get; init; }

    /// <summary>At least one of these must change (C14); empty where nothing has to.</summary>
    public ItemSet MustChange { get; init; }

    /// <summary>
    /// "may be blank": which of name, sex and number the reason lets be blank whatever the current row holds; null where none of them may be
    /// but as stored. What must equal the current row is blank as that is.
    /// </summary>
    public ItemSet? MayBeBlank { get; init; }

    /// <summary>"異動年月日".</summary>
    public required DateRule ChangeDate { get; init; }

    /// <summary>"state after".</summary>
    public required PersonState StateAfter { get; init; }

    /// <summary>附票本人確認情報状態区分 that the notice carries (rulings 26 and 27); empty where the file has none.</summary>
    public IReadOnlyList<string> StateClasses { get; init; } = [];

    /// <summary>Whether somebody in Japan who becomes an overseas mover must leave a last address.</summary>
    public bool NeedsLastAddress { get; init; }

    /// <summary>Whether the notice names the former individual number.</summary>
    public FormerRule FormerNumber { get; init; } = FormerRule.Refused;

    /// <summary>Whether the notice names the former resident code.</summary>
    public FormerRule FormerCode { get; init; } = FormerRule.Refused;

    /// <summary>A number that the person itself held before is refused as another's is (ruling 24); judged where the records are stored (C12).</summary>
    public bool NumberMustBeNew { get; init; }

    /// <summary>Warning: the person comes from one of these states.</summary>
    public IReadOnlyList<PersonState> WarnFrom { get; init; } = [];

    /// <summary>Warning: these differ from the current row.</summary>
    public ItemSet WarnIfDiffers { get; init; }

    /// <summary>Warning: these are blank and the current row's are not.</summary>
    public ItemSet WarnIfLost { get; init; }

    /// <summary>Warning: the current row has these already.</summary>
    public ItemSet WarnIfStored { get; init; }

    /// <summary>Warning: 異動年月日 is not 生年月日, as far as both are known.</summary>
    public bool WarnIfNotBirthDate { get; init; }

    /// <summary>Warning: 異動年月日 is before 生年月日, as far as both are known.</summary>
    public bool WarnIfBeforeBirth { get; init; }

    /// <summary>Warning: 生年月日 is more than this many calendar years before the day of arrival, as far as it is known.</summary>
    public int? WarnIfBornBeyondYears { get; init; }

    /// <summary>Warning: 異動年月日 is more than this many calendar years from the day of arrival, before or after.</summary>
    public int? WarnBeyondYears { get; init; }
}
