using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Juki.Testing.Model;

/// <summary>Everything that can be wrong with a notice alone, named together (U2, C01 to C10, C18, the form of item 22; ruling 12).</summary>
internal sealed partial class PlainReading
{
    private readonly Dictionary<string, string> _items = new(StringComparer.Ordinal);
    private readonly HashSet<string> _broken = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _failed = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _early = new(StringComparer.Ordinal);
    private readonly ModelArrival _arrival;
    private readonly DateOnly _day;

    private PlainReading(ModelArrival arrival)
    {
        _arrival = arrival;
        _day = arrival.Day;
    }

    /// <summary>Reads a notice. Its content is that of the notice even where it is refused, if only for having come too early.</summary>
    public static (PlainNotice? Notice, IReadOnlyList<string> Failed, string Content) Read(ModelArrival arrival, int delivery)
    {
        var reading = new PlainReading(arrival);
        reading.ReadMembers();
        reading.CheckSender();
        reading.CheckGaiji();
        reading.CheckDates();
        reading.CheckReason();
        if (reading._failed.Count > 0)
            return (null, [.. reading._failed.Union(reading._early)], $"{arrival.Type}\n{arrival.Data.ToJsonString()}");
        var notice = reading.ToNotice(delivery);
        return reading._early.Count > 0 ? (null, [.. reading._early], notice.Content) : (notice, [], notice.Content);
    }

    private string this[string item] => _items.GetValueOrDefault(item, string.Empty);

    private PlainNotice ToNotice(int delivery) => new(delivery, _arrival, _items)
    {
        IsVoid = false,
        FormerCode = _items.GetValueOrDefault(PlainItems.FormerCode),
        FormerNumber = _items.GetValueOrDefault(PlainItems.FormerNumber),
        Sequence = long.Parse(this[PlainItems.Sequence], CultureInfo.InvariantCulture),
        Content = string.Join('\n', [_arrival.Type, _arrival.Sender, this[PlainItems.FormerCode], this[PlainItems.FormerNumber], .. PlainItems.All.Select(item => this[item.Name])]),
    };

    private void ReadMembers()
    {
        foreach (var item in PlainItems.All)
            ReadItem(item, _arrival.Data[item.Name]);
        ReadFormer(PlainItems.FormerCode, "C02", PlainForms.IsResidentCode);
        ReadFormer(PlainItems.FormerNumber, "C03", PlainForms.IsIndividualNumber);
        foreach (var (name, value) in _arrival.Data)
        {
            if (PlainItems.OfTheServer.Contains(name) ? !IsBlank(value) : !IsKnown(name))
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
        _items[item.Name] = item.Kind is PlainKind.Count or PlainKind.Serial || item.Name == PlainItems.Flag ? "0" : string.Empty;
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

    private static bool IsKnown(string name) =>
        name is PlainItems.FormerCode or PlainItems.FormerNumber || PlainItems.All.Any(item => item.Name == name);

    private static bool IsBlank(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String && value.GetValue<string>().Length == 0;
}
