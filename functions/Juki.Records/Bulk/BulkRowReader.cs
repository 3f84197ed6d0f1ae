using Juki.Records.Items;
using Juki.Records.Searching;
using Juki.Records.Text;
using Juki.Records.Values;

namespace Juki.Records.Bulk;

/// <summary>Reads the fields of a row; all that is wrong is found at once. The same fields are always read alike.</summary>
public sealed class BulkRowReader
{
    /// <summary>Most characters of an inquiry number [P].</summary>
    public const int MaxInquiryNumber = 32;

    /// <summary>Most characters (UTF-16 code units) of the office's reference [P].</summary>
    public const int MaxReference = 64;

    // Each item that may be asked with, and where the column stands.
    private static readonly IReadOnlyList<(int Item, string Column)> Items =
    [
        (KnownItems.ResidentCode, BulkColumn.ResidentCode),
        (KnownItems.IndividualNumber, BulkColumn.IndividualNumber),
        (KnownItems.Name, BulkColumn.Name),
        (KnownItems.NameKana, BulkColumn.NameKana),
        (KnownItems.BirthDate, BulkColumn.BirthDate),
        (KnownItems.Sex, BulkColumn.Sex),
        (KnownItems.Address, BulkColumn.Address),
    ];

    private readonly FieldTable _items;
    private readonly IReadOnlyList<string> _fields;
    private readonly List<BulkFault> _faults = [];

    private BulkRowReader(FieldTable items, IReadOnlyList<string> fields) => (_items, _fields) = (items, fields);

    private delegate bool TryParse<T>(string? text, out T value);

    /// <summary>The items that rows may ask with, in the order of their flags in a result file.</summary>
    public static IReadOnlyList<int> Asked { get; } = [.. Items.Select(item => item.Item)];

    /// <summary>Reads a row.</summary>
    /// <param name="items">The items of the file that is asked: a row can't ask with what it does not have.</param>
    /// <param name="fields">Its fields, in the order of <see cref="BulkColumn.All"/>; may be too many or too few.</param>
    /// <returns>The row, null where something is wrong, and what is.</returns>
    public static (BulkRow? Row, IReadOnlyList<BulkFault> Faults) Read(FieldTable items, IReadOnlyList<string> fields) =>
        new BulkRowReader(items, fields).Read();

    /// <summary>The inquiry number of a row, to be given back with its result.</summary>
    /// <param name="fields">The fields of a row, wrong or not.</param>
    /// <returns>The number; empty where it is none.</returns>
    public static string InquiryNumberOf(IReadOnlyList<string> fields) =>
        fields.Count > 0 && IsInquiryNumber(fields[0]) ? fields[0] : "";

    private (BulkRow? Row, IReadOnlyList<BulkFault> Faults) Read()
    {
        if (_fields.Count != BulkColumn.All.Count)
            return (null, [new BulkFault(BulkColumn.InquiryNumber, $"{BulkColumn.All.Count} fields in a row, as in the header line.")]);
        if (!IsInquiryNumber(this[BulkColumn.InquiryNumber]))
            Wrong(BulkColumn.InquiryNumber, $"1 to {MaxInquiryNumber} letters, digits and hyphens.");
        if (this[BulkColumn.Reference] is var reference && (reference.Length > MaxReference || !TextRule.Allows(reference)))
            Wrong(BulkColumn.Reference, $"At most {MaxReference} characters, none of them a control character.");
        var kind = Kind();
        var (code, number) = (Value<ResidentCode>(BulkColumn.ResidentCode, ResidentCode.TryParse), Value<IndividualNumber>(BulkColumn.IndividualNumber, IndividualNumber.TryParse));
        CheckKey(kind);
        var conditions = Conditions();
        IReadOnlyList<int> askedWith = [.. Items.Where(item => this[item.Column].Length > 0).Select(item => item.Item)];
        return _faults.Count == 0 ? (new BulkRow(this[BulkColumn.InquiryNumber], kind, code, number, conditions, askedWith), []) : (null, _faults);
    }

    private string this[string column]
    {
        get
        {
            for (var i = 0; i < BulkColumn.All.Count; i++)
            {
                if (BulkColumn.All[i] == column)
                    return _fields[i];
            }

            throw new ArgumentOutOfRangeException(nameof(column));
        }
    }

    private BulkKeyKind Kind()
    {
        if (this[BulkColumn.KeyKind] is "1" or "2" or "3")
            return (BulkKeyKind)(this[BulkColumn.KeyKind][0] - '0');
        Wrong(BulkColumn.KeyKind, "1 resident code, 2 individual number or 3 four items.");
        return default;
    }

    // The number that the row looks by, and not the other one.
    private void CheckKey(BulkKeyKind kind)
    {
        if (!_items.Has(KnownItems.IndividualNumber) && (kind == BulkKeyKind.IndividualNumber || this[BulkColumn.IndividualNumber].Length > 0))
            Wrong(BulkColumn.IndividualNumber, "This file holds no individual numbers: ask by code or by the four items.");
        foreach (var (column, own) in new[] { (BulkColumn.ResidentCode, BulkKeyKind.ResidentCode), (BulkColumn.IndividualNumber, BulkKeyKind.IndividualNumber) })
        {
            if (kind != default && this[column].Length > 0 != (kind == own))
                Wrong(column, kind == own ? "Needed for this kind of key." : "Blank for this kind of key.");
        }
    }

    private FourItems? Conditions()
    {
        var asked = new FourItems { Name = Name(), Birth = Birth(), Sex = Sex(), Address = Address() };
        return asked == new FourItems() ? null : asked;
    }

    private NameCondition? Name()
    {
        var (name, kana) = (Text(BulkColumn.Name, KnownItems.Name), Text(BulkColumn.NameKana, KnownItems.NameKana));
        if (name is not null && kana is not null)
            Wrong(BulkColumn.NameKana, $"Either this or {BulkColumn.Name}, and not both.");
        return kana is not null ? new NameCondition.Kana(kana) : name is not null ? new NameCondition.Kanji(name, isWhole: false) : null;
    }

    private BirthCondition.On? Birth() =>
        Value<LooseDate>(BulkColumn.BirthDate, LooseDate.TryParse) is { } date ? new BirthCondition.On(date) : null;

    private string? Sex()
    {
        var sex = this[BulkColumn.Sex];
        if (sex.Length > 0 && !_items[KnownItems.Sex].Choices.Contains(sex))
            Wrong(BulkColumn.Sex, $"One of {string.Join(", ", _items[KnownItems.Sex].Choices)}, or blank.");
        return sex.Length == 0 ? null : sex;
    }

    private AddressCondition? Address() => Text(BulkColumn.Address, KnownItems.Address) is { } address ? new AddressCondition { Text = address } : null;

    private string? Text(string column, int item)
    {
        var (text, most) = (this[column], _items[item].MaxLength);
        if (text.Length == 0)
            return null;
        if (text.Length <= most && TextRule.Allows(text) && !string.IsNullOrWhiteSpace(text))
            return text;
        Wrong(column, $"Text of at most {most} characters, none of them a control character.");
        return null;
    }

    private T? Value<T>(string column, TryParse<T> parse)
        where T : struct
    {
        if (this[column].Length == 0)
            return null;
        if (parse(this[column], out var value))
            return value;
        Wrong(column, column == BulkColumn.BirthDate ? "A date of eight digits, YYYYMMDD, unknown parts as zeros." : "Digits with a good check digit.");
        return null;
    }

    private void Wrong(string column, string message) => _faults.Add(new BulkFault(column, message));

    private static bool IsInquiryNumber(string text) => text.Length is > 0 and <= MaxInquiryNumber && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
