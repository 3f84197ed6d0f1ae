using System.Globalization;
using Juki.Records.Reasons;
using Juki.Records.Time;
using Juki.Records.Values;

namespace Juki.Records.Items;

/// <summary>
/// Typed view of a person's record (本人確認情報) in either file; numbers are those of the Juki file. Reading an item that is not of its form, or that the
/// file does not have, throws <see cref="RecordMalformedException"/>, but for texts, which are blank then.
/// </summary>
/// <param name="Items">The items as text.</param>
public sealed record PersonRecord(RecordItems Items)
{
    private const string DayFormat = "yyyy-MM-dd";
    private const string MomentFormat = "yyyy-MM-ddTHH:mm:ss.fffzzz";

    private delegate bool Parser<T>(string text, out T value);

    /// <summary>1 住民票コード.</summary>
    public ResidentCode ResidentCode => Read<ResidentCode>(KnownItems.ResidentCode, ResidentCode.TryParse);

    /// <summary>2 漢字氏名; empty before naming (命名前).</summary>
    public string Name => Items[KnownItems.Name];

    /// <summary>3 外字数(氏名).</summary>
    public int NameGaijiCount => Integer(KnownItems.NameGaijiCount);

    /// <summary>4 ふりがな氏名; empty until recorded.</summary>
    public string NameKana => Items[KnownItems.NameKana];

    /// <summary>5 生年月日.</summary>
    public LooseDate BirthDate => Read<LooseDate>(KnownItems.BirthDate, LooseDate.TryParse);

    /// <summary>6 性別; empty or 3 when not recorded.</summary>
    public string Sex => Items[KnownItems.Sex];

    /// <summary>7 住所, 方書 included.</summary>
    public string Address => Items[KnownItems.Address];

    /// <summary>8 外字数(住所).</summary>
    public int AddressGaijiCount => Integer(KnownItems.AddressGaijiCount);

    /// <summary>9 個人番号; null until one was made.</summary>
    public IndividualNumber? IndividualNumber => Items.IsBlank(KnownItems.IndividualNumber)
        ? null
        : Read<IndividualNumber>(KnownItems.IndividualNumber, Values.IndividualNumber.TryParse);

    /// <summary>10 異動事由; in the Fuhyo file the act (通知区分).</summary>
    public ChangeReason ChangeReason => Read<ChangeReason>(KnownItems.ChangeReason, ChangeReason.TryFind!);

    /// <summary>11 異動年月日.</summary>
    public LooseDate ChangeDate => Read<LooseDate>(KnownItems.ChangeDate, LooseDate.TryParse);

    /// <summary>12 保存期間フラグ, see <see cref="KnownFlags"/>.</summary>
    public string RetentionFlag => Items[KnownItems.RetentionFlag];

    /// <summary>13 清音化かな氏名.</summary>
    public string KanaSearchKey => Items[KnownItems.KanaSearchKey];

    /// <summary>14 市町村コード: whose register the person is on.</summary>
    public MunicipalityCode MunicipalityCode => Read<MunicipalityCode>(KnownItems.MunicipalityCode, MunicipalityCode.TryParse);

    /// <summary>15 大字・字コード.</summary>
    public string TownCode => Items[KnownItems.TownCode];

    /// <summary>16 操作者ID of the municipality.</summary>
    public string OperatorId => Items[KnownItems.OperatorId];

    /// <summary>17 操作端末ID of the municipality.</summary>
    public string TerminalId => Items[KnownItems.TerminalId];

    /// <summary>18 タイムスタンプ: when the row was made here.</summary>
    public DateTimeOffset RecordedAt => Read(KnownItems.RecordedAt, (string text, out DateTimeOffset moment) =>
        DateTimeOffset.TryParseExact(text, MomentFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment));

    /// <summary>19 通知を受けた年月日, Japan time.</summary>
    public DateOnly ReceivedOn => Read(KnownItems.ReceivedOn, (string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out day));

    /// <summary>20 外字フラグ.</summary>
    public bool HasGaiji => Items[KnownItems.GaijiFlag] == KnownFlags.HasGaiji;

    /// <summary>Whether the person is removed from the register (消除): 21 削除フラグ, or the Fuhyo file's 状態区分.</summary>
    public bool IsRemoved => Items[KnownItems.RemovedFlag] == KnownFlags.Removed || Items[KnownItems.StateClass] == KnownFlags.Struck;

    /// <summary>Whether the person is an overseas mover (国外転出者), which the Fuhyo file alone tells.</summary>
    public bool IsOverseas => Items[KnownItems.StateClass] == KnownFlags.Overseas;

    /// <summary>Where the person lives (市町村コード of the address); null for an overseas mover.</summary>
    public MunicipalityCode? Residence => !Items.Fields.Has(KnownItems.AddressMunicipalityCode)
        ? MunicipalityCode
        : Items.IsBlank(KnownItems.AddressMunicipalityCode) ? null : Read<MunicipalityCode>(KnownItems.AddressMunicipalityCode, Values.MunicipalityCode.TryParse);

    /// <summary>The last address in Japan of an overseas mover, which the Fuhyo file alone has.</summary>
    public string LastAddress => Items[KnownItems.LastAddress];

    /// <summary>22 更新順番号.</summary>
    public long SequenceNumber => Read(KnownItems.SequenceNumber, (string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number));

    /// <summary>23 氏名外字変更連番.</summary>
    public int NameGaijiSerial => Integer(KnownItems.NameGaijiSerial);

    /// <summary>24 住所外字変更連番.</summary>
    public int AddressGaijiSerial => Integer(KnownItems.AddressGaijiSerial);

    /// <summary>25 旧氏 漢字.</summary>
    public string FormerSurname => Items[KnownItems.FormerSurname];

    /// <summary>26 旧氏 外字数.</summary>
    public int FormerSurnameGaijiCount => Integer(KnownItems.FormerSurnameGaijiCount);

    /// <summary>27 旧氏 ふりがな.</summary>
    public string FormerSurnameKana => Items[KnownItems.FormerSurnameKana];

    /// <summary>28 旧氏 外字変更連番.</summary>
    public int FormerSurnameGaijiSerial => Integer(KnownItems.FormerSurnameGaijiSerial);

    /// <summary>The text of a day in item 19.</summary>
    /// <param name="day">A day in Japan.</param>
    /// <returns>The text.</returns>
    public static string TextOf(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>The text of a moment in item 18, to the millisecond.</summary>
    /// <param name="moment">The moment, at any offset; told in Japan time.</param>
    /// <returns>The text.</returns>
    public static string TextOf(DateTimeOffset moment) => JapanTime.Of(moment).ToString(MomentFormat, CultureInfo.InvariantCulture);

    /// <summary>Says nothing of the person.</summary>
    /// <returns>The same text for every record.</returns>
    public override string ToString() => Items.ToString();

    private int Integer(int no) => Read(no, (string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number));

    private T Read<T>(int no, Parser<T> parser) => parser(Items[no], out var value)
        ? value
        : throw new RecordMalformedException($"item {no} can't be read");
}
