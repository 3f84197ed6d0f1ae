using System.Text.Json;
using Juki.Records.Items;
using Juki.Records.Values;
using Juki.Registry.Http;

namespace Juki.Registry.Inquiries;

/// <summary>Reads an inquiry from JSON and names every parameter that is wrong, never its value.</summary>
internal sealed class InquiryReader
{
    private const int MaxText = 100;
    private const string Duty = "duty";
    private const string Purpose = "purpose";
    private const string DocumentNumber = "documentNumber";
    private const string ResidentCodeMember = "residentCode";
    private const string IndividualNumberMember = "individualNumber";
    private const string ItemsMember = "items";

    private static readonly string[] Known = [Duty, Purpose, DocumentNumber, ResidentCodeMember, IndividualNumberMember, ItemsMember];

    // What an inquiry may be answered with (P3); which of these a duty allows is for the entitlement to say.
    private static readonly Dictionary<string, int> Provided = new[]
    {
        JukiItem.ResidentCode, JukiItem.Name, JukiItem.BirthDate, JukiItem.Sex, JukiItem.Address,
        JukiItem.IndividualNumber, JukiItem.ChangeReason, JukiItem.ChangeDate,
    }.ToDictionary(i => FieldTable.Juki[i].JsonName, StringComparer.Ordinal);

    private readonly List<ProblemParameter> _errors = [];
    private readonly JsonElement _body;

    private InquiryReader(JsonElement body) => _body = body;

    public static Inquiry Read(JsonElement body)
    {
        var reader = new InquiryReader(body);
        var inquiry = reader.ReadInquiry();
        return reader._errors.Count == 0 ? inquiry : throw new ProblemException(KnownProblems.RequestInvalid, reader._errors);
    }

    private Inquiry ReadInquiry()
    {
        var unknown = _body.EnumerateObject().Count(m => !Known.Contains(m.Name, StringComparer.Ordinal));
        if (unknown > 0)
            Fail("body", $"{unknown} unknown member(s); send {string.Join(", ", Known)} alone.");
        var (code, number) = (ReadCode(), ReadNumber());
        if (_body.TryGetProperty(ResidentCodeMember, out _) == _body.TryGetProperty(IndividualNumberMember, out _))
            Fail(ResidentCodeMember, $"Exactly one of {ResidentCodeMember} and {IndividualNumberMember}.");
        return new Inquiry(ReadText(Duty), ReadText(Purpose), ReadText(DocumentNumber), code, number, ReadItems());
    }

    private ResidentCode? ReadCode()
    {
        if (!_body.TryGetProperty(ResidentCodeMember, out var value))
            return null;
        if (ResidentCode.TryParse(TextOf(value), out var code))
            return code;
        Fail(ResidentCodeMember, "11 digits with a right check digit.");
        return null;
    }

    private IndividualNumber? ReadNumber()
    {
        if (!_body.TryGetProperty(IndividualNumberMember, out var value))
            return null;
        if (IndividualNumber.TryParse(TextOf(value), out var number))
            return number;
        Fail(IndividualNumberMember, "12 digits with a right check digit.");
        return null;
    }

    private string ReadText(string member)
    {
        if (_body.TryGetProperty(member, out var value) && TextOf(value) is { Length: > 0 and <= MaxText } text && !text.Any(char.IsControl))
            return text;
        Fail(member, $"A text of 1 to {MaxText} characters.");
        return "";
    }

    private List<int> ReadItems()
    {
        if (!_body.TryGetProperty(ItemsMember, out var value) || value.ValueKind != JsonValueKind.Array || value.GetArrayLength() is 0 or > 28)
        {
            Fail(ItemsMember, "A list of at least one item name.");
            return [];
        }

        var names = value.EnumerateArray().Select(TextOf).ToList();
        if (names.Any(n => n is null || !Provided.ContainsKey(n)))
            Fail(ItemsMember, $"Only {string.Join(", ", Provided.Keys)}.");
        if (names.Distinct(StringComparer.Ordinal).Count() != names.Count)
            Fail(ItemsMember, "No item twice.");
        return [.. names.Where(n => n is not null && Provided.ContainsKey(n)).Select(n => Provided[n!])];
    }

    private static string? TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private void Fail(string parameter, string message) => _errors.Add(new ProblemParameter(parameter, message));
}
