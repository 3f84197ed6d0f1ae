namespace Juki.Records.Items;

public sealed partial class FieldTable
{
    /// <summary>
    /// The 18 items of the Fuhyo file (別添2 (2)), and the attributes of its stored rows: sequence number, day of arrival and time stamp are none of
    /// its items. Lengths, codes and flags are proposals [P].
    /// </summary>
    public static FieldTable Fuhyo { get; } = new("fuhyo",
    [
        new(KnownItems.ResidentCode, "residentCode", "住民票コード", FieldKind.ResidentCode, 11) { No = 1, IsMandatory = true },
        new(KnownItems.Name, "name", "氏名漢字", FieldKind.Text, 200) { No = 2, IsMandatory = true, CountedBy = KnownItems.NameGaijiCount, PatternBit = 1 },
        new(KnownItems.NameGaijiCount, "nameGaijiCount", "氏名外字数", FieldKind.GaijiCount) { No = 3, BlankMeans = "0" },
        new(KnownItems.NameKana, "nameKana", "氏名ふりがな", FieldKind.Kana, 200) { No = 4, MayBeBlank = true },
        new(KnownItems.BirthDate, "birthDate", "生年月日", FieldKind.LooseDate, 8) { No = 5, IsMandatory = true },
        new(KnownItems.Sex, "sex", "性別", FieldKind.Choice, 1) { No = 6, MayBeBlank = true, Choices = [KnownFlags.Male, KnownFlags.Female, KnownFlags.SexNotRecorded] },
        new(KnownItems.AddressMunicipalityCode, "addressMunicipalityCode", "住所市町村コード", FieldKind.AnyMunicipalityCode, 6) { No = 7, MayBeBlank = true },
        new(KnownItems.Address, "address", "住所漢字", FieldKind.Text, 400) { No = 8, IsMandatory = true, CountedBy = KnownItems.AddressGaijiCount, PatternBit = 2 },
        new(KnownItems.AddressGaijiCount, "addressGaijiCount", "住所外字数", FieldKind.GaijiCount) { No = 9, BlankMeans = "0" },
        new(KnownItems.LastAddress, "lastAddress", "最終住所漢字", FieldKind.Text, 400) { No = 10, MayBeBlank = true, CountedBy = KnownItems.LastAddressGaijiCount, PatternBit = 4 },
        new(KnownItems.LastAddressGaijiCount, "lastAddressGaijiCount", "最終住所外字数", FieldKind.GaijiCount) { No = 11, BlankMeans = "0" },
        new(KnownItems.ChangeDate, "changeDate", "異動年月日", FieldKind.LooseDate, 8) { No = 12, IsMandatory = true },
        new(KnownItems.FormerResidentCode, "formerResidentCode", "旧住民票コード", FieldKind.ResidentCode, 11) { No = 13, SetBy = ItemSource.Former, MayBeBlank = true },
        new(KnownItems.MunicipalityCode, "managingMunicipalityCode", "附票管理市町村コード", FieldKind.MunicipalityCode, 6) { No = 14, IsMandatory = true },
        new(KnownItems.StateClass, "stateClass", "附票本人確認情報状態区分", FieldKind.Choice, 1) { No = 15, IsMandatory = true, Choices = [KnownFlags.InJapan, KnownFlags.Overseas, KnownFlags.Struck] },
        new(KnownItems.GaijiFlag, "gaijiFlag", "外字フラグ", FieldKind.Choice, 1) { No = 16, IsMandatory = true, Choices = [KnownFlags.NoGaiji, KnownFlags.HasGaiji] },
        new(KnownItems.GaijiPattern, "gaijiPattern", "外字パターン", FieldKind.Choice, 1) { No = 17, IsMandatory = true, Choices = ["0", "1", "2", "3", "4", "5", "6", "7"] },
        new(KnownItems.ChangeReason, "act", "通知区分", FieldKind.Choice, 1) { No = 18, IsMandatory = true, Choices = Codes(Reasons.ChangeReason.Fuhyo) },
        new(KnownItems.SequenceNumber, "sequence", "更新順番号", FieldKind.SequenceNumber) { No = 0, SetBy = ItemSource.Envelope, IsMandatory = true },
        new(KnownItems.ReceivedOn, "receivedOn", "通知を受けた年月日", FieldKind.Day) { No = 0, SetBy = ItemSource.Server },
        new(KnownItems.RecordedAt, "recordedAt", "タイムスタンプ", FieldKind.Timestamp) { No = 0, SetBy = ItemSource.Server },
    ]);
}
