namespace Juki.Records.Items;

/// <summary>What an item holds, and so which format check it must pass.</summary>
public enum FieldKind
{
    /// <summary>A resident code (住民票コード): C02.</summary>
    ResidentCode = 1,

    /// <summary>An individual number (個人番号): C03.</summary>
    IndividualNumber,

    /// <summary>A municipality code (市町村コード), assigned and of residence: C04.</summary>
    MunicipalityCode,

    /// <summary>A municipality code of any prefecture (ruling 17): C04.</summary>
    AnyMunicipalityCode,

    /// <summary>One of the values of the field: C04.</summary>
    Choice,

    /// <summary>A town code (大字・字コード) of fixed length: C04.</summary>
    Digits,

    /// <summary>A date that may be partly unknown or not of the calendar: C05.</summary>
    LooseDate,

    /// <summary>Text of the agreed character set, never normalised: C18.</summary>
    Text,

    /// <summary>Kana reading (ふりがな): C10 and C18.</summary>
    Kana,

    /// <summary>Number of gaiji (外字数) in another item: C08; JSON integer, blank is 0.</summary>
    GaijiCount,

    /// <summary>Version of a gaiji image set (外字変更連番): C08; JSON integer, blank is 0.</summary>
    GaijiSerial,

    /// <summary>Place in the person's order of notices (更新順番号), from 1: C11; JSON integer.</summary>
    SequenceNumber,

    /// <summary>A calendar day in Japan, yyyy-MM-dd; made by the server.</summary>
    Day,

    /// <summary>A moment to the millisecond in Japan time, ISO 8601; made by the server.</summary>
    Timestamp,
}
