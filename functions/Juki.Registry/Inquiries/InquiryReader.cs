using System.Text.Json;
using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Records.Values;
using Juki.Registry.Http;
using Juki.Registry.Linking;

namespace Juki.Registry.Inquiries;

/// <summary>Reads an inquiry's body: every member in its form and none besides. All that is wrong is found at once.</summary>
internal sealed class InquiryReader
{
    private readonly JsonElement _body;
    private readonly List<ProblemParameter> _errors = [];
    private readonly MemberReader _members;
    private readonly InquiryKind _kind;
    private readonly RegisterFile _register;
    private readonly IReadOnlyList<string> _numbers;

    private InquiryReader(RegisterFile register, JsonElement body, InquiryKind kind)
    {
        (_register, _body, _members, _kind) = (register, body, new MemberReader(body, "", _errors), kind);
        _numbers = InquiryMember.NumbersOf(register.Fields);
    }

    /// <summary>Reads a body.</summary>
    /// <param name="register">The file that is asked.</param>
    /// <param name="body">An object that <see cref="StrictJson"/> gave.</param>
    /// <param name="kind">The way to ask.</param>
    /// <returns>The inquiry.</returns>
    /// <exception cref="ProblemException">It is not as the contract says; every wrong parameter is named.</exception>
    public static Inquiry Read(RegisterFile register, JsonElement body, InquiryKind kind) => new InquiryReader(register, body, kind).Read();

    private Inquiry Read()
    {
        var members = _kind.MembersAt(_register);
        if (!_members.IsOnly(_kind.Members.Union(members), _kind.Members.Except(members)))
            _members.Wrong(StrictJson.Body, $"No other members than {string.Join(", ", members)}.");
        var duty = _members.NeededText(InquiryMember.Duty, InquiryMember.MaxDuty);
        var purpose = _members.NeededText(InquiryMember.Purpose, InquiryMember.MaxPurpose);
        var documentNumber = _members.NeededText(InquiryMember.DocumentNumber, InquiryMember.MaxDocumentNumber);
        var code = _members.Value<ResidentCode>(InquiryMember.ResidentCode, ResidentCode.TryParse, "11 digits with a good check digit.");
        var number = _numbers.Contains(InquiryMember.IndividualNumber)
            ? _members.Value<IndividualNumber>(InquiryMember.IndividualNumber, IndividualNumber.TryParse, "12 digits with a good check digit.")
            : null;
        CheckWhom();
        var (conditions, conditionItems) = _body.TryGetProperty(InquiryMember.Conditions, out var given) ? ConditionReader.Read(_register.Fields, given, _errors) : (null, []);
        var includesRemoved = _members.Flag(InquiryMember.IncludesRemoved, "true or false.");
        var asOf = ReadDay(hasNumber: code is not null || number is not null);
        var asksNational = ReadAsksNational();
        var numberRequest = ReadNumberRequest();
        var items = _members.NeededItems(InquiryMember.Items, _register.Fields, _ => true, "The name of an item of the file, each once.");
        IReadOnlyList<int> askedWith = [.. code is null ? [] : new[] { KnownItems.ResidentCode }, .. number is null ? [] : new[] { KnownItems.IndividualNumber }, .. conditionItems];
        return _errors.Count == 0
            ? new Inquiry(duty, purpose, documentNumber, code, number, items)
            {
                Conditions = conditions,
                ConditionsAsGiven = conditions is null ? null : given.Clone(),
                AskedWith = askedWith,
                IncludesRemoved = includesRemoved,
                OverseasOnly = _register.ProvidesOverseasOnly,
                AsOf = asOf,
                AsksNational = asksNational,
                NumberRequest = numberRequest,
            }
            : throw new ProblemException(KnownProblems.RequestInvalid, _errors);
    }

    // By one number, by the four items, or by a number that the four items have to fit.
    private void CheckWhom()
    {
        if (_kind == InquiryKind.List)
        {
            if (!_members.Has(InquiryMember.Conditions))
                _members.Wrong(InquiryMember.Conditions, "The conditions that people must fit.");
            return;
        }

        var given = _numbers.Count(_members.Has);
        if (given == 1 || (given == 0 && _members.Has(InquiryMember.Conditions)))
            return;
        foreach (var number in _numbers)
        {
            var other = _numbers.FirstOrDefault(each => each != number);
            _members.Wrong(number, other is null ? $"This, or {InquiryMember.Conditions}." : $"Either this or {other}, and not both; or {InquiryMember.Conditions}.");
        }
    }

    // Searches look at current records alone.
    private DateOnly? ReadDay(bool hasNumber)
    {
        var form = $"A day of the calendar, eight digits, YYYYMMDD, together with {string.Join(" or ", _numbers)}.";
        var day = _members.Day(InquiryMember.AsOf, form);
        if (day is not null && !hasNumber)
            _members.Wrong(InquiryMember.AsOf, form);
        return day;
    }

    // The number is that of now, of somebody who is here.
    private Guid? ReadNumberRequest()
    {
        var id = _members.Value<Guid>(InquiryMember.NumberRequest, NumberRequestId.TryParse, NumberRequestId.Form);
        if (id is not null && (_members.Has(InquiryMember.AsOf) || _members.Has(InquiryMember.AsksNational)))
            _members.Wrong(InquiryMember.NumberRequest, $"Not together with {InquiryMember.AsOf} or {InquiryMember.AsksNational}.");
        return id;
    }

    // The national server is asked for current records alone.
    private bool ReadAsksNational() =>
        _members.Flag(InquiryMember.AsksNational, $"true or false, not together with {InquiryMember.AsOf}.", isMeant: !_members.Has(InquiryMember.AsOf));
}
