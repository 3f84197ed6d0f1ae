using System.Text.Json;
using Juki.Records.Items;
using Juki.Records.Values;
using Juki.Registry.Http;

namespace Juki.Registry.Inquiries;

/// <summary>Reads an inquiry's body: every member in its form and none besides. All that is wrong is found at once.</summary>
internal sealed class InquiryReader
{
    private readonly JsonElement _body;
    private readonly List<ProblemParameter> _errors = [];

    private readonly InquiryKind _kind;

    private InquiryReader(JsonElement body, InquiryKind kind) => (_body, _kind) = (body, kind);

    /// <summary>Reads a body.</summary>
    /// <param name="body">An object that <see cref="StrictJson"/> gave.</param>
    /// <param name="kind">The way to ask.</param>
    /// <returns>The inquiry.</returns>
    /// <exception cref="ProblemException">It is not as the contract says; every wrong parameter is named.</exception>
    public static Inquiry Read(JsonElement body, InquiryKind kind) => new InquiryReader(body, kind).Read();

    private Inquiry Read()
    {
        if (_body.EnumerateObject().Any(member => !_kind.Members.Contains(member.Name, StringComparer.Ordinal)))
            Wrong(StrictJson.Body, $"No other members than {string.Join(", ", _kind.Members)}.");
        var duty = Text(InquiryMember.Duty, InquiryMember.MaxDuty);
        var purpose = Text(InquiryMember.Purpose, InquiryMember.MaxPurpose);
        var documentNumber = Text(InquiryMember.DocumentNumber, InquiryMember.MaxDocumentNumber);
        var code = Number<ResidentCode>(InquiryMember.ResidentCode, ResidentCode.TryParse, "11 digits with a good check digit.");
        var number = Number<IndividualNumber>(InquiryMember.IndividualNumber, IndividualNumber.TryParse, "12 digits with a good check digit.");
        CheckWhom();
        var (conditions, conditionItems) = _body.TryGetProperty(InquiryMember.Conditions, out var given) ? ConditionReader.Read(given, _errors) : (null, []);
        var includesRemoved = ReadFlag(InquiryMember.IncludesRemoved);
        var asOf = ReadDay(code is null && number is null);
        var items = ReadItems();
        IReadOnlyList<int> askedWith = [.. code is null ? [] : new[] { JukiItem.ResidentCode }, .. number is null ? [] : new[] { JukiItem.IndividualNumber }, .. conditionItems];
        return _errors.Count == 0
            ? new Inquiry(duty, purpose, documentNumber, code, number, items) { Conditions = conditions, AskedWith = askedWith, IncludesRemoved = includesRemoved, AsOf = asOf }
            : throw new ProblemException(KnownProblems.RequestInvalid, _errors);
    }

    private string Text(string member, int maxLength)
    {
        if (_body.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String
            && value.GetString() is { } text && text.Length <= maxLength && !string.IsNullOrWhiteSpace(text) && !text.Any(char.IsControl))
        {
            return text;
        }

        Wrong(member, $"Text of 1 to {maxLength} characters, none of them a control character.");
        return "";
    }

    private T? Number<T>(string member, TryParse<T> parse, string form)
        where T : struct
    {
        if (!_body.TryGetProperty(member, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.String && parse(value.GetString(), out var number))
            return number;
        Wrong(member, form);
        return null;
    }

    // By one number, by the four items, or by a number that the four items have to fit.
    private void CheckWhom()
    {
        if (_kind == InquiryKind.List)
        {
            if (!_body.TryGetProperty(InquiryMember.Conditions, out _))
                Wrong(InquiryMember.Conditions, "The conditions that people must fit.");
            return;
        }

        var (byCode, byNumber) = (_body.TryGetProperty(InquiryMember.ResidentCode, out _), _body.TryGetProperty(InquiryMember.IndividualNumber, out _));
        if (byCode != byNumber || (!byCode && _body.TryGetProperty(InquiryMember.Conditions, out _)))
            return;
        Wrong(InquiryMember.ResidentCode, $"Either this or {InquiryMember.IndividualNumber}, and not both; or {InquiryMember.Conditions}.");
        Wrong(InquiryMember.IndividualNumber, $"Either this or {InquiryMember.ResidentCode}, and not both; or {InquiryMember.Conditions}.");
    }

    // Searches look at current records alone.
    private DateOnly? ReadDay(bool hasNoNumber)
    {
        if (!_body.TryGetProperty(InquiryMember.AsOf, out var value))
            return null;
        if (value.ValueKind == JsonValueKind.String && LooseDate.TryParse(value.GetString(), out var date) && date.TryGetDay(out var day) && !hasNoNumber)
            return day;
        Wrong(InquiryMember.AsOf, $"A day of the calendar, eight digits, YYYYMMDD, together with {InquiryMember.ResidentCode} or {InquiryMember.IndividualNumber}.");
        return null;
    }

    private bool ReadFlag(string member)
    {
        if (!_body.TryGetProperty(member, out var value))
            return false;
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            Wrong(member, "true or false.");
        return value.ValueKind == JsonValueKind.True;
    }

    private List<int> ReadItems()
    {
        var items = new List<int>();
        if (!_body.TryGetProperty(InquiryMember.Items, out var value) || value.ValueKind != JsonValueKind.Array || value.GetArrayLength() == 0)
        {
            Wrong(InquiryMember.Items, "A list of at least one item's name.");
            return items;
        }

        foreach (var (index, name) in value.EnumerateArray().Index())
        {
            if (name.ValueKind == JsonValueKind.String && FieldTable.Juki.Find(name.GetString()!) is { } field && !items.Contains(field.No))
                items.Add(field.No);
            else
                Wrong($"{InquiryMember.Items}[{index}]", "The name of an item of the file, each once.");
        }

        return items;
    }

    private void Wrong(string parameter, string message) => _errors.Add(new ProblemParameter(parameter, message));
}
