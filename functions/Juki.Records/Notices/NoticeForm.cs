using Juki.Records.Items;
using Juki.Records.Reasons;

namespace Juki.Records.Notices;

/// <summary>The form of a file's notices: the members that name a former value, and whether it is a row of a file (which says itself what else the envelope does).</summary>
internal sealed record NoticeForm
{
    /// <summary>The Juki file's.</summary>
    public static NoticeForm Juki { get; } = new()
    {
        Reasons = ReasonTable.Juki,
        Formers =
        [
            new("formerIndividualNumber", KnownItems.IndividualNumber, row => row.FormerNumber),
            new("formerResidentCode", KnownItems.ResidentCode, row => row.FormerCode),
        ],
    };

    /// <summary>The Fuhyo file's.</summary>
    public static NoticeForm Fuhyo { get; } = new()
    {
        Reasons = ReasonTable.Fuhyo,
        Formers = [new("formerResidentCode", KnownItems.ResidentCode, row => row.FormerCode) { ToldAs = KnownItems.FormerResidentCode }],
    };

    public FieldTable Fields => Reasons.Fields;

    public required ReasonTable Reasons { get; init; }

    public required IReadOnlyList<FormerMember> Formers { get; init; }

    /// <summary>Whether it is a row of a file, which has no envelope of its own.</summary>
    public bool IsRow { get; init; }
}
