using Juki.Records.Items;
using Juki.Records.Reasons;

namespace Juki.Records.Notices;

/// <summary>The form of a file's notices: which members they have and which items the checks across items look at.</summary>
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
        BirthDate = KnownItems.BirthDate,
        Reason = KnownItems.ChangeReason,
        ChangeDate = KnownItems.ChangeDate,
        Municipality = KnownItems.MunicipalityCode,
        GaijiFlag = KnownItems.GaijiFlag,
    };

    public FieldTable Fields => Reasons.Fields;

    public required ReasonTable Reasons { get; init; }

    public required IReadOnlyList<FormerMember> Formers { get; init; }

    public required int BirthDate { get; init; }

    public required int Reason { get; init; }

    public required int ChangeDate { get; init; }

    public required int Municipality { get; init; }

    public required int GaijiFlag { get; init; }
}
