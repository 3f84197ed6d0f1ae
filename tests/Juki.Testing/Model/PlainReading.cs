using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Juki.Testing.Model;

/// <summary>Everything that can be wrong with a notice alone, named together (U2, C01 to C10, C18, the form of item 22; ruling 12).</summary>
internal sealed partial class PlainReading
{
    private static readonly string[] Formers = [PlainItems.FormerCode, PlainItems.FormerNumber];

    private readonly Dictionary<string, string> _items = new(StringComparer.Ordinal);
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _failed = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _early = new(StringComparer.Ordinal);
    private readonly PlainFile _file;
    private readonly ModelArrival _arrival;
    private readonly DateOnly _day;

    private PlainReading(PlainFile file, ModelArrival arrival)
    {
        (_file, _arrival, _day) = (file, arrival, arrival.Day);
    }

    /// <summary>Reads a notice. Its content is that of the notice even where it is refused, if only for having come too early.</summary>
    public static (PlainNotice? Notice, IReadOnlyList<string> Failed, string Content) Read(PlainFile file, ModelArrival arrival, int delivery)
    {
        var reading = new PlainReading(file, arrival);
        reading.ReadMembers();
        reading.CheckSender();
        reading.CheckGaiji();
        reading.CheckDates();
        reading.CheckReason();
        if (reading._failed.Count > 0)
            return (null, [.. reading._failed.Union(reading._early)], $"{arrival.Type}\n{arrival.Sequence}\n{arrival.Data.ToJsonString()}");
        var notice = reading.ToNotice(delivery);
        return reading._early.Count > 0 ? (null, [.. reading._early], notice.Content) : (notice, [], notice.Content);
    }

    private string this[string item] => _items.GetValueOrDefault(item, string.Empty);

    private PlainNotice ToNotice(int delivery) => new(delivery, _arrival, _items)
    {
        IsVoid = false,
        Reason = this[_file.Reason],
        FormerCode = _items.GetValueOrDefault(PlainItems.FormerCode),
        FormerNumber = _items.GetValueOrDefault(PlainItems.FormerNumber),
        Sequence = long.Parse(this[_file.Sequence], CultureInfo.InvariantCulture),
        Content = string.Join('\n', [_arrival.Type, _arrival.Sender, this[PlainItems.FormerCode], this[PlainItems.FormerNumber], this[_file.Sequence], .. _file.Items.Select(item => this[item.Name])]),
    };

    private void ReadMembers()
    {
        foreach (var item in _file.Items)
            ReadItem(item, _arrival.Data[item.Name]);
        if (_file.IsSequenceAttribute)
            ReadSequence();
        ReadFormer(PlainItems.FormerCode, "C02", PlainForms.IsResidentCode);
        if (HasNumbers)
            ReadFormer(PlainItems.FormerNumber, "C03", PlainForms.IsIndividualNumber);
        foreach (var (name, value) in _arrival.Data)
        {
            if (_file.OfTheServer.Contains(name) ? !IsBlank(value) : !IsKnown(name))
                _failed.Add("U2");
        }
    }

    private void ReadItem(PlainItem item, JsonNode? value)
    {
        if (value is null || IsBlank(value))
            ReadBlank(item);
        else if (item.Kind is PlainKind.Count or PlainKind.Serial or PlainKind.Sequence)
            ReadInteger(item, value);
        else if (value.GetValueKind() != JsonValueKind.String)
            Break(item.Name, item.Check);
        else
            ReadText(item, value.GetValue<string>());
    }

    private void ReadBlank(PlainItem item)
    {
        if (item.Mandatory)
            Break(item.Name, "C09");
        _items[item.Name] = item.Blank;
    }

    // An attribute of the event, in digits alone.
    private void ReadSequence()
    {
        if (string.IsNullOrEmpty(_arrival.Sequence))
            Break(_file.Sequence, "C09");
        else if (PlainForms.IsDigits(_arrival.Sequence, _arrival.Sequence.Length) && long.TryParse(_arrival.Sequence, CultureInfo.InvariantCulture, out var number) && number > 0)
            _items[_file.Sequence] = number.ToString(CultureInfo.InvariantCulture);
        else
            Break(_file.Sequence, "C11");
    }

    private void ReadInteger(PlainItem item, JsonNode value)
    {
        var most = item.Kind switch { PlainKind.Count => short.MaxValue, PlainKind.Serial => int.MaxValue, _ => long.MaxValue };
        var least = item.Kind == PlainKind.Sequence ? 1 : 0;
        if (value.GetValueKind() == JsonValueKind.Number && long.TryParse(value.ToJsonString(), CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            _items[item.Name] = number.ToString(CultureInfo.InvariantCulture);
        else
            Break(item.Name, item.Check);
    }

    private void ReadText(PlainItem item, string text)
    {
        _items[item.Name] = text;
        var isRight = item.Kind switch
        {
            PlainKind.ResidentCode => PlainForms.IsResidentCode(text),
            PlainKind.IndividualNumber => PlainForms.IsIndividualNumber(text),
            PlainKind.Choice => item.Choices.Split(' ').Contains(text),
            PlainKind.Municipality => PlainForms.Municipality(text) is not null,
            PlainKind.AnyMunicipality => PlainForms.AnyMunicipality(text) is not null,
            PlainKind.Town => PlainForms.IsDigits(text, 6),
            PlainKind.Date => PlainForms.IsDate(text),
            PlainKind.Kana => PlainForms.IsKana(text),
            _ => PlainForms.IsText(text),
        };
        if (!isRight)
            Break(item.Name, item.Check);
        if (item.Length > 0 && text.Length > item.Length)
            Break(item.Name, "C18");
        if (isRight && item.Kind == PlainKind.Municipality)
            _items[item.Name] = PlainForms.Municipality(text)!;
        if (isRight && item.Kind == PlainKind.AnyMunicipality)
            _items[item.Name] = PlainForms.AnyMunicipality(text)!;
    }

    private void ReadFormer(string name, string check, Func<string, bool> isRight)
    {
        if (_arrival.Data[name] is not { } value || IsBlank(value))
            return;
        var text = value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : string.Empty;
        _items[name] = text;
        if (!isRight(text))
            Break(name, check);
    }

    private void Break(string item, string check)
    {
        _broken.Add(item);
        _failed.Add(check);
    }

    private bool IsThere(string item) => !_broken.Contains(item) && this[item].Length > 0;

    private bool HasNumbers => _file.Items.Any(item => item.Kind == PlainKind.IndividualNumber);

    private bool IsKnown(string name) =>
        name == PlainItems.FormerCode || (name == PlainItems.FormerNumber && HasNumbers) || _file.Items.Any(item => item.Name == name);

    private static bool IsBlank(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String && value.GetValue<string>().Length == 0;
}
