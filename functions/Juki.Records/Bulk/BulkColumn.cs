namespace Juki.Records.Bulk;

/// <summary>Columns of a condition file (条件ファイル) of bulk provision, by the names in its header line.</summary>
public static class BulkColumn
{
    /// <summary>照会番号: the office's own number of the row, given back with its result.</summary>
    public const string InquiryNumber = "inquiryNumber";

    /// <summary>By what the person is looked for: see <see cref="BulkKeyKind"/>.</summary>
    public const string KeyKind = "keyKind";

    /// <summary>住民票コード.</summary>
    public const string ResidentCode = "residentCode";

    /// <summary>個人番号.</summary>
    public const string IndividualNumber = "individualNumber";

    /// <summary>氏名, or how it begins.</summary>
    public const string Name = "name";

    /// <summary>ふりがな of the name, or how it begins; in place of the name.</summary>
    public const string NameKana = "nameKana";

    /// <summary>生年月日, eight digits, unknown parts as zeros.</summary>
    public const string BirthDate = "birthDate";

    /// <summary>性別.</summary>
    public const string Sex = "sex";

    /// <summary>住所, or how it begins.</summary>
    public const string Address = "address";

    /// <summary>所属の整理番号: the office's own; nothing is done with it.</summary>
    public const string Reference = "reference";

    /// <summary>The columns in their order.</summary>
    public static IReadOnlyList<string> All { get; } =
        [InquiryNumber, KeyKind, ResidentCode, IndividualNumber, Name, NameKana, BirthDate, Sex, Address, Reference];
}
