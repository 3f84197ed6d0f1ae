using Juki.Records.Files;
using Juki.Records.Items;

namespace Juki.Records.Tests.Items;

/// <summary>
/// What the words of the reference's columns "format / values" and "notes" mean in the field table, item by item.
/// An item whose words changed equals its entry no more, so its test fails until somebody has read the new words.
/// </summary>
internal static partial class FieldProse
{
    private static readonly Entry[] OfJuki =
    [
        new("digits + check digit", "key; immutable except reasons 51/52; alias table old->new", new(FieldKind.ResidentCode)),
        new(
            "氏・名 separated by one full-width space; foreigners: Latin capitals and/or 漢字, with 通称 also part of the notice",
            "blank before naming; never NFKC; IVS and Ext.B+ legal",
            new(FieldKind.Text, CountedBy: 3)),
        new("0..n", "number of characters in item 2 outside the shared set and carried as images", new(FieldKind.GaijiCount, BlankMeans: "0")),
        new(
            "hiragana (item name) ; municipal systems keep katakana and convert when sending; full-width space between 氏 and 名",
            "legal item since 2025-05-26 (法7条一の二); blank/＊ until recorded; foreigners have none",
            new(FieldKind.Kana)),
        new("YYYYMMDD, unknown month/day = 00, unknown year = 0000; non-calendar days legal", "compare as text; age maths needs a rule for 00", new(FieldKind.LooseDate)),
        new("1 男, 2 女, blank or 3 = not recorded", "blank is legal", new(FieldKind.Choice, Choices: "1 2 3")),
        new("市区町村名 + 大字・字 + 番地 + 方書", "方書 is part of 住所", new(FieldKind.Text, CountedBy: 8)),
        new("", "", new(FieldKind.GaijiCount, BlankMeans: "0")),
        new(
            "digits + check digit",
            "blank until J-LIS has generated one (出生, 国外転入). Encrypt; column-level permission; blind index for search",
            new(FieldKind.IndividualNumber)),
        new("14 values, see logic_checks_juki.csv", "", new(FieldKind.Choice, Choices: "11 12 13 21 22 23 31 32 33 41 42 43 51 52")),
        new("as item 5; 転出 = 予定日, may be future", "", new(FieldKind.LooseDate)),
        new(
            "0 latest row of a living-record person (no clock), 1 clock running, 2 expired - erase",
            "derived from items 10, 19 and the next notice",
            new(FieldKind.Choice, ItemSource.Server, Choices: "0 1 2")),
        new("derived from item 4, see seionka.md", "index it", new(FieldKind.Text, ItemSource.Server)),
        new("全国地方公共団体コード; 千葉市 = ward code", "", new(FieldKind.MunicipalityCode)),
        new("大字3 + 小字3; 000 = none", "with the 5-digit code = the 11-digit 住所コード", new(FieldKind.Digits)),
        new("municipal operator or system id", "", new(FieldKind.Text)),
        new("", "", new(FieldKind.Text)),
        new("time the row was made at the prefecture", "", new(FieldKind.Timestamp, ItemSource.Server)),
        new("the day the notice was received (JST)", "clock of 令30の6", new(FieldKind.Day, ItemSource.Server)),
        new("0 none, 1 gaiji in name and/or address (旧氏 too)", "", new(FieldKind.Choice, BlankMeans: "0", Choices: "0 1")),
        new("0 現存, 1 消除 (死亡 or other, see item 10)", "", new(FieldKind.Choice, ItemSource.Server, Choices: "0 1")),
        new("1.. per 住民票コード, from the CS", "C11", new(FieldKind.SequenceNumber)),
        new("0 none; +1 each time the name gaiji image set changes", "version of the image set in force for this row", new(FieldKind.GaijiSerial, BlankMeans: "0")),
        new("same for the address", "", new(FieldKind.GaijiSerial, BlankMeans: "0")),
        new("one 旧氏 only", "Japanese residents only; recorded on request", new(FieldKind.Text, CountedBy: 26, ExpectedReading: 27)),
        new("", "", new(FieldKind.GaijiCount, BlankMeans: "0")),
        new("as item 4; legal item since 2025-05-26", "both or neither of 25 and 27 on a new request", new(FieldKind.Kana)),
        new("", "", new(FieldKind.GaijiSerial, BlankMeans: "0")),
    ];

    /// <summary>The entries of a file in the order of its items.</summary>
    public static IReadOnlyList<Entry> Of(RegisterFile register) => register == RegisterFile.Juki ? OfJuki : OfFuhyo;

    internal sealed record Entry(string Format, string Notes, Meaning Means);

    /// <summary>The columns of a field that no other column of the reference gives; values parted by spaces.</summary>
    internal sealed record Meaning(
        FieldKind Kind,
        ItemSource SetBy = ItemSource.Sender,
        string BlankMeans = "",
        string Choices = "",
        int? CountedBy = null,
        int? ExpectedReading = null,
        int PatternBit = 0)
    {
        public static Meaning Of(Field field) =>
            new(field.Kind, field.SetBy, field.BlankMeans, string.Join(' ', field.Choices), field.CountedBy, field.ExpectedReading, field.PatternBit);
    }
}
