using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Juki.Records.Checks;
using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Records.Judging;
using Juki.Records.Notices;

namespace Juki.Records.Tests.Support;

/// <summary>A notice of a synthetic person that passes every check, to be spoilt one member at a time. Immutable.</summary>
internal sealed class NoticeSample
{
    public const string Ichikawa = "122033";
    public const string Funabashi = "122041";
    public const string ChibaCity = "121002";
    public const string ChuoWard = "121011";
    public const string MidoriWard = "121053";

    public static readonly DateOnly Arrival = new(2026, 4, 2);
    public static readonly DateTimeOffset Now = new(2026, 4, 2, 1, 0, 0, TimeSpan.Zero);

    private readonly JsonObject _data;

    private NoticeSample(RegisterFile register, JsonObject data)
    {
        Register = register;
        _data = data;
    }

    /// <summary>The file that the notice is of.</summary>
    public RegisterFile Register { get; }

    private string Sender { get; init; } = Ichikawa;

    private string? Sequence { get; init; }

    public static NoticeSample MoveIn { get; } = In(RegisterFile.Juki,
        new JsonObject
        {
            ["residentCode"] = Numbers.Code(1234567890),
            ["name"] = "試験　花子",
            ["nameKana"] = "しけん　はなこ",
            ["birthDate"] = "19900315",
            ["sex"] = "2",
            ["address"] = "市川市八幡一丁目1番1号",
            ["individualNumber"] = Numbers.Individual(12345678901),
            ["changeReason"] = "11",
            ["changeDate"] = "20260401",
            ["municipalityCode"] = Ichikawa,
            ["townCode"] = "001001",
            ["operatorId"] = "op-1",
            ["terminalId"] = "t-1",
            ["gaijiFlag"] = "0",
            ["sequenceNumber"] = 1,
        });

    private static NoticeSample Born { get; } = MoveIn
        .Without("name").Without("nameKana").Without("sex").Without("individualNumber").With("birthDate", "20260401");

    public static NoticeSample MoveOut { get; } = MoveIn.With("changeReason", "21").With("sequenceNumber", 2).With("changeDate", "20260420");

    public static NoticeSample MoveWithin { get; } = MoveIn.With("changeReason", "31").With("sequenceNumber", 2).With("address", "市川市南八幡二丁目2番2号").With("townCode", "002001");

    /// <summary>A lawful notice of a reason, of the sample person where there must be one: the second number of a living one, the third of a removed one.</summary>
    public static NoticeSample Of(string reason) => reason switch
    {
        "11" => MoveIn.With("sequenceNumber", 3),
        "12" => Born.With("changeReason", "12"),
        "13" => MoveIn.With("changeReason", "13").With("sequenceNumber", 3),
        "21" => MoveOut,
        "31" => MoveWithin,
        "32" => Second(reason).With("address", "市川市八幡一丁目2番3号"),
        "33" => Second(reason).With("name", "試験　華子"),
        "41" or "42" => Second(reason).With("individualNumber", Numbers.Individual(78)).With("formerIndividualNumber", Numbers.Individual(12345678901)),
        "43" => Second(reason).With("individualNumber", Numbers.Individual(78)),
        "1" or "2" or "3" or "4" => FuhyoSample.Of(reason),
        "51" or "52" => Second(reason).With("residentCode", Numbers.Code(8)).With("formerResidentCode", Numbers.Code(1234567890)),
        _ => Second(reason),
    };

    /// <summary>The first notice of the sample person in a file.</summary>
    public static NoticeSample FirstIn(RegisterFile register) => register == RegisterFile.Juki ? MoveIn : FuhyoSample.Entry;

    /// <summary>The same in the file that has a reason or act.</summary>
    public static NoticeSample FirstFor(string reason) => FirstIn(Of(reason).Register);

    /// <summary>A notice of a file from its members, sent by 市川市.</summary>
    public static NoticeSample In(RegisterFile register, JsonObject data) => new(register, data);

    private static NoticeSample Second(string reason) => MoveIn.As(reason).Numbered(2);

    public string Json => _data.ToJsonString();

    public NoticeSample With(string member, JsonNode? value)
    {
        var data = (JsonObject)_data.DeepClone();
        data[member] = value;
        return On(data);
    }

    /// <summary>The same where the file has the item.</summary>
    public NoticeSample WithIfHeld(string member, JsonNode? value) => Register.Fields.Find(member) is null ? this : With(member, value);

    /// <summary>Another value of an item, by what the file calls it.</summary>
    public NoticeSample With(int item, JsonNode? value) => With(Register.Fields[item].JsonName, value);

    public NoticeSample Without(string member)
    {
        var data = (JsonObject)_data.DeepClone();
        data.Remove(member);
        return On(data);
    }

    public NoticeSample As(string reason) => With(KnownItems.ChangeReason, reason);

    /// <summary>Under another number of the person's order, where the file has it: among the items or on the envelope.</summary>
    public NoticeSample Numbered(long number) => Register.Fields[KnownItems.SequenceNumber].SetBy == ItemSource.Envelope
        ? Enveloped(number.ToString(CultureInfo.InvariantCulture))
        : With(KnownItems.SequenceNumber, number);

    /// <summary>With another attribute <c>sequence</c>.</summary>
    public NoticeSample Enveloped(string? sequence) => new(Register, _data) { Sender = Sender, Sequence = sequence };

    public NoticeSample From(string sender) => new(Register, _data) { Sender = sender, Sequence = Sequence };

    public NoticeSample In(string municipality) => With(KnownItems.MunicipalityCode, municipality).From(municipality);

    public NoticeReading Read(DateOnly? arrival = null) => ReadText(Json, Sender, arrival, Register, Sequence);

    /// <summary>Reads the members as a row of a file.</summary>
    public NoticeReading ReadAsRow()
    {
        using var document = JsonDocument.Parse(Json);
        return NoticeReader.ReadRow(Register, document.RootElement, SenderOf(Sender), "5f0c8a52-0000-4000-8000-000000000003", Now, Arrival);
    }

    public Notice Notice()
    {
        var reading = Read();
        return reading.Notice ?? throw new InvalidOperationException(string.Join("; ", reading.Failures.Select(failure => failure.Check)));
    }

    /// <summary>The stored row that the sample makes as the person's first notice.</summary>
    public PersonRecord Stored() => ((Judgement.Accepted)Judge.Decide(Notice(), null, Arrival, Now)).Next;

    public static NoticeReading ReadText(
        string json, string sender = Ichikawa, DateOnly? arrival = null, RegisterFile? register = null, string? sequence = null)
    {
        using var document = JsonDocument.Parse(json);
        return NoticeReader.Read(
            register ?? RegisterFile.Juki, document.RootElement, SenderOf(sender), "5f0c8a52-0000-4000-8000-000000000001", Now, arrival ?? Arrival, sequence);
    }

    public static NoticeSender SenderOf(string code) =>
        NoticeSender.TryFind(Numbers.Municipality(code), out var sender) ? sender : throw new InvalidOperationException("No such sender.");

    private NoticeSample On(JsonObject data) => new(Register, data) { Sender = Sender, Sequence = Sequence };

    /// <summary>Failures as check:items, in the order of the reply.</summary>
    public static string Shape(IReadOnlyCollection<CheckFailure> failures)
    {
        Assert.All(failures, failure => Assert.False(string.IsNullOrWhiteSpace(failure.Message), "A failure says what to do."));
        return string.Join(" ", failures.Select(failure => $"{failure.Check}:{string.Join(',', failure.Items)}"));
    }
}
