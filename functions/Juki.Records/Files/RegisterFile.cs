using Juki.Records.Items;
using Juki.Records.Notices;
using Juki.Records.Reasons;

namespace Juki.Records.Files;

/// <summary>
/// One of the two files (保存ファイル), and what is different about it. Each server keeps one; whoever needs to know which is given this, and no code
/// asks for a file by name.
/// </summary>
public sealed class RegisterFile
{
    private RegisterFile(FieldTable fields, ReasonTable reasons)
    {
        Fields = fields;
        Reasons = reasons;
    }

    /// <summary>都道府県知事保存本人確認情報ファイル: everyone on a resident register of the prefecture.</summary>
    public static RegisterFile Juki { get; } = new(FieldTable.Juki, ReasonTable.Juki)
    {
        JapaneseName = "都道府県知事保存本人確認情報ファイル",
        ServerName = "都道府県サーバ",
        NationalServerName = "全国サーバ",
        RecordName = "本人確認情報",
        DisclosureArticle = "第30条の32",
        CorrectionArticle = "第30条の35",
        Form = NoticeForm.Juki,
        Provided =
        [
            KnownItems.Name, KnownItems.BirthDate, KnownItems.Sex, KnownItems.Address, KnownItems.ChangeReason, KnownItems.ChangeDate,
        ],
        Inquired = [.. FieldTable.Juki.Fields.Select(field => field.Item)],
        Forwarded =
        [
            KnownItems.ResidentCode, KnownItems.Name, KnownItems.NameKana, KnownItems.BirthDate, KnownItems.Sex, KnownItems.Address,
            KnownItems.IndividualNumber, KnownItems.ChangeReason, KnownItems.ChangeDate, KnownItems.MunicipalityCode, KnownItems.SequenceNumber,
        ],
        Reported =
        [
            KnownItems.ResidentCode, KnownItems.Name, KnownItems.NameKana, KnownItems.FormerSurname, KnownItems.FormerSurnameKana, KnownItems.BirthDate, KnownItems.Sex,
            KnownItems.Address, KnownItems.IndividualNumber, KnownItems.ChangeReason, KnownItems.ChangeDate,
        ],
    };

    /// <summary>都道府県知事保存附票本人確認情報ファイル: everyone on a family-register supplement (戸籍の附票) of the prefecture.</summary>
    public static RegisterFile Fuhyo { get; } = new(FieldTable.Fuhyo, ReasonTable.Fuhyo)
    {
        JapaneseName = "都道府県知事保存附票本人確認情報ファイル",
        ServerName = "附票都道府県サーバ",
        NationalServerName = "附票全国サーバ",
        RecordName = "附票本人確認情報",
        DisclosureArticle = "第30条の44の13において準用する同法第30条の32",
        CorrectionArticle = "第30条の44の13において準用する同法第30条の35",
        Form = NoticeForm.Fuhyo,
        Provided = [KnownItems.Name, KnownItems.Address, KnownItems.BirthDate, KnownItems.Sex],
        Inquired = [KnownItems.Name, KnownItems.BirthDate, KnownItems.Sex, KnownItems.Address],
        ProvidesOverseasOnly = true,
        AsksForNumbers = true,
        Forwarded =
        [
            KnownItems.ResidentCode, KnownItems.Name, KnownItems.NameKana, KnownItems.BirthDate, KnownItems.Sex, KnownItems.AddressMunicipalityCode,
            KnownItems.Address, KnownItems.LastAddress, KnownItems.ChangeReason, KnownItems.ChangeDate, KnownItems.MunicipalityCode, KnownItems.StateClass,
            KnownItems.SequenceNumber,
        ],
        Reported =
        [
            KnownItems.ResidentCode, KnownItems.Name, KnownItems.NameKana, KnownItems.BirthDate, KnownItems.Sex, KnownItems.Address, KnownItems.LastAddress,
            KnownItems.FormerResidentCode, KnownItems.StateClass, KnownItems.ChangeReason, KnownItems.ChangeDate,
        ],
    };

    /// <summary>Both.</summary>
    public static IReadOnlyList<RegisterFile> All { get; } = [Juki, Fuhyo];

    /// <summary>Name of the file, lower case: bound into sealed rows, key names and event types.</summary>
    public string Name => Fields.Name;

    /// <summary>Name of the file in the assessment.</summary>
    public required string JapaneseName { get; init; }

    /// <summary>Name of the server that keeps it.</summary>
    public required string ServerName { get; init; }

    /// <summary>Name of the national server that it passes changes on to and asks.</summary>
    public required string NationalServerName { get; init; }

    /// <summary>What a record of it is called.</summary>
    public required string RecordName { get; init; }

    /// <summary>The article of the act (住民基本台帳法) under which a resident asks what is held (D1).</summary>
    public required string DisclosureArticle { get; init; }

    /// <summary>The article under which a resident asks for correction (D2).</summary>
    public required string CorrectionArticle { get; init; }

    /// <summary>The field dictionary.</summary>
    public FieldTable Fields { get; }

    /// <summary>The reason table; of acts in the Fuhyo file.</summary>
    public ReasonTable Reasons { get; }

    /// <summary>The items that leave for every duty (P3): 住基法30条の15 of the Juki file, 30条の44の6 of the Fuhyo file.</summary>
    public required ItemSet Provided { get; init; }

    /// <summary>The items that the contract of inquiries names, in the file's order: of the Juki file every one, each given or refused as the duty says.</summary>
    public required IReadOnlyList<int> Inquired { get; init; }

    /// <summary>Whether none but overseas movers (国外転出者) may be provided (F5, 住基法30条の44の6).</summary>
    public bool ProvidesOverseasOnly { get; private init; }

    /// <summary>Whether the file holds no individual numbers, and its server may ask for an overseas mover's at the other (F1).</summary>
    public bool AsksForNumbers { get; private init; }

    /// <summary>The items of which the national server is told (U6), and which it may be asked for.</summary>
    public required IReadOnlyList<int> Forwarded { get; init; }

    /// <summary>The items of a disclosure's report (帳票, D1), in its order.</summary>
    public required IReadOnlyList<int> Reported { get; init; }

    internal NoticeForm Form { get; private init; } = null!;

    /// <summary>The members of a notice that name what a change replaces, each with the item that it is a former value of.</summary>
    public IReadOnlyList<(string Name, int Item)> FormerMembers => [.. Form.Formers.Select(former => (former.JsonName, former.Item))];

    /// <summary>
    /// Whether a message that can't be read, or is set aside unread, may be kept as it came: not where it might hold what this file must never hold
    /// (an individual number, U2).
    /// </summary>
    public bool KeepsUnread => Fields.HoldsIndividualNumbers;

    /// <summary>What an item is called, one that another file holds and that was handed over by this server included (F1).</summary>
    /// <param name="item">The item.</param>
    /// <returns>Its Japanese name.</returns>
    public string NameOf(int item) => (Fields.Has(item) ? Fields : Juki.Fields)[item].JapaneseName;

    /// <summary>The items that a notice of error may be about: those that municipalities notify (N2).</summary>
    public IReadOnlyList<int> Notified => [.. Fields.Listed.Select(each => each.Item).Where(Fields.Compared.Contains)];

    /// <summary>Finds a file.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The file; null when none is called so.</returns>
    public static RegisterFile? Find(string name) => All.FirstOrDefault(file => file.Name == name);

    /// <summary>The name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
