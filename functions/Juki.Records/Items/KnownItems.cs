namespace Juki.Records.Items;

/// <summary>
/// What the items of either file are, for code that speaks of one item: a file's <see cref="FieldTable"/> tells which it has, and their numbers there.
/// Up to 28 they are the numbers of the Juki file (都道府県知事保存本人確認情報ファイル, 別添2 (1)); those that only the Fuhyo file
/// (都道府県知事保存附票本人確認情報ファイル, 別添2 (2)) has come after.
/// </summary>
public static class KnownItems
{
    /// <summary>住民票コード.</summary>
    public const int ResidentCode = 1;

    /// <summary>漢字氏名.</summary>
    public const int Name = 2;

    /// <summary>外字数(氏名).</summary>
    public const int NameGaijiCount = 3;

    /// <summary>ふりがな氏名.</summary>
    public const int NameKana = 4;

    /// <summary>生年月日.</summary>
    public const int BirthDate = 5;

    /// <summary>性別.</summary>
    public const int Sex = 6;

    /// <summary>住所.</summary>
    public const int Address = 7;

    /// <summary>外字数(住所).</summary>
    public const int AddressGaijiCount = 8;

    /// <summary>個人番号.</summary>
    public const int IndividualNumber = 9;

    /// <summary>異動事由; in the Fuhyo file the act (通知区分), which takes its place.</summary>
    public const int ChangeReason = 10;

    /// <summary>異動年月日.</summary>
    public const int ChangeDate = 11;

    /// <summary>保存期間フラグ.</summary>
    public const int RetentionFlag = 12;

    /// <summary>清音化かな氏名.</summary>
    public const int KanaSearchKey = 13;

    /// <summary>市町村コード: whose register the person is on; in the Fuhyo file the municipality of the supplement (附票管理市町村コード).</summary>
    public const int MunicipalityCode = 14;

    /// <summary>大字・字コード.</summary>
    public const int TownCode = 15;

    /// <summary>操作者ID.</summary>
    public const int OperatorId = 16;

    /// <summary>操作端末ID.</summary>
    public const int TerminalId = 17;

    /// <summary>タイムスタンプ.</summary>
    public const int RecordedAt = 18;

    /// <summary>通知を受けた年月日.</summary>
    public const int ReceivedOn = 19;

    /// <summary>外字フラグ.</summary>
    public const int GaijiFlag = 20;

    /// <summary>削除フラグ.</summary>
    public const int RemovedFlag = 21;

    /// <summary>更新順番号.</summary>
    public const int SequenceNumber = 22;

    /// <summary>氏名外字変更連番.</summary>
    public const int NameGaijiSerial = 23;

    /// <summary>住所外字変更連番.</summary>
    public const int AddressGaijiSerial = 24;

    /// <summary>旧氏 漢字.</summary>
    public const int FormerSurname = 25;

    /// <summary>旧氏 外字数.</summary>
    public const int FormerSurnameGaijiCount = 26;

    /// <summary>旧氏 ふりがな.</summary>
    public const int FormerSurnameKana = 27;

    /// <summary>旧氏 外字変更連番.</summary>
    public const int FormerSurnameGaijiSerial = 28;

    /// <summary>Fuhyo 7 住所市町村コード: where the person lives, in any prefecture.</summary>
    public const int AddressMunicipalityCode = 29;

    /// <summary>Fuhyo 10 最終住所漢字: the last address in Japan.</summary>
    public const int LastAddress = 30;

    /// <summary>Fuhyo 11 最終住所外字数.</summary>
    public const int LastAddressGaijiCount = 31;

    /// <summary>Fuhyo 13 旧住民票コード.</summary>
    public const int FormerResidentCode = 32;

    /// <summary>Fuhyo 15 附票本人確認情報状態区分.</summary>
    public const int StateClass = 33;

    /// <summary>Fuhyo 17 外字パターン.</summary>
    public const int GaijiPattern = 34;
}
