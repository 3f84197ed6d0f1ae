namespace Juki.Records.Items;

public sealed partial class FieldTable
{
    /// <summary>The 28 items of the Juki file (別添2 (1)). Lengths, codes and flags are proposals [P].</summary>
    public static FieldTable Juki { get; } = new("juki",
    [
        new(1, "residentCode", "住民票コード", FieldKind.ResidentCode, 11) { IsMandatory = true },
        new(2, "name", "漢字氏名", FieldKind.Text, 200) { MayBeBlank = true, CountedBy = 3 },
        new(3, "nameGaijiCount", "外字数(氏名)", FieldKind.GaijiCount) { BlankMeans = "0" },
        new(4, "nameKana", "ふりがな氏名", FieldKind.Kana, 200) { MayBeBlank = true },
        new(5, "birthDate", "生年月日", FieldKind.LooseDate, 8) { IsMandatory = true },
        new(6, "sex", "性別", FieldKind.Choice, 1) { MayBeBlank = true, Choices = [KnownFlags.Male, KnownFlags.Female, KnownFlags.SexNotRecorded] },
        new(7, "address", "住所", FieldKind.Text, 400) { IsMandatory = true, CountedBy = 8 },
        new(8, "addressGaijiCount", "外字数(住所)", FieldKind.GaijiCount) { BlankMeans = "0" },
        new(9, "individualNumber", "個人番号", FieldKind.IndividualNumber, 12) { MayBeBlank = true },
        new(10, "changeReason", "異動事由", FieldKind.Choice, 2) { IsMandatory = true, Choices = Codes(Reasons.ChangeReason.Juki) },
        new(11, "changeDate", "異動年月日", FieldKind.LooseDate, 8) { IsMandatory = true },
        new(12, "retentionFlag", "保存期間フラグ", FieldKind.Choice, 1) { SetBy = ItemSource.Server, Choices = [KnownFlags.NoClock, KnownFlags.ClockRunning, KnownFlags.Expired] },
        new(13, "kanaSearchKey", "清音化かな氏名", FieldKind.Text, 200) { SetBy = ItemSource.Server, MayBeBlank = true },
        new(14, "municipalityCode", "市町村コード", FieldKind.MunicipalityCode, 6) { IsMandatory = true },
        new(15, "townCode", "大字・字コード", FieldKind.Digits, 6) { MayBeBlank = true },
        new(16, "operatorId", "操作者ID", FieldKind.Text, 32),
        new(17, "terminalId", "操作端末ID", FieldKind.Text, 32),
        new(18, "recordedAt", "タイムスタンプ", FieldKind.Timestamp) { SetBy = ItemSource.Server },
        new(19, "receivedOn", "通知を受けた年月日", FieldKind.Day) { SetBy = ItemSource.Server },
        new(20, "gaijiFlag", "外字フラグ", FieldKind.Choice, 1) { BlankMeans = KnownFlags.NoGaiji, Choices = [KnownFlags.NoGaiji, KnownFlags.HasGaiji] },
        new(21, "removedFlag", "削除フラグ", FieldKind.Choice, 1) { SetBy = ItemSource.Server, Choices = [KnownFlags.Living, KnownFlags.Removed] },
        new(22, "sequenceNumber", "更新順番号", FieldKind.SequenceNumber) { IsMandatory = true },
        new(23, "nameGaijiSerial", "氏名外字変更連番", FieldKind.GaijiSerial) { BlankMeans = "0" },
        new(24, "addressGaijiSerial", "住所外字変更連番", FieldKind.GaijiSerial) { BlankMeans = "0" },
        new(25, "formerSurname", "旧氏 漢字", FieldKind.Text, 100) { MayBeBlank = true, CountedBy = 26, ExpectedReading = 27 },
        new(26, "formerSurnameGaijiCount", "旧氏 外字数", FieldKind.GaijiCount) { BlankMeans = "0" },
        new(27, "formerSurnameKana", "旧氏 ふりがな", FieldKind.Kana, 100) { MayBeBlank = true },
        new(28, "formerSurnameGaijiSerial", "旧氏 外字変更連番", FieldKind.GaijiSerial) { BlankMeans = "0" },
    ]);

    private static IReadOnlyList<string> Codes(IReadOnlyList<Reasons.ChangeReason> reasons) => [.. reasons.Select(reason => reason.Code)];
}
