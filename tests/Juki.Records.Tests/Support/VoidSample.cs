using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Juki.Records.Files;
using Juki.Records.Voids;

namespace Juki.Records.Tests.Support;

/// <summary>A void of the sample person's second number that passes every check, to be spoilt one member at a time. Immutable.</summary>
internal sealed class VoidSample
{
    private readonly RegisterFile _register;
    private readonly JsonObject _data;

    private VoidSample(RegisterFile register, JsonObject data)
    {
        _register = register;
        _data = data;
    }

    private string Sender { get; init; } = NoticeSample.Ichikawa;

    private string? Sequence { get; init; }

    public static VoidSample Second { get; } = new(
        RegisterFile.Juki, new JsonObject { ["residentCode"] = Numbers.Code(1234567890), ["sequenceNumber"] = 2, ["reason"] = "届出の取下げ" });

    /// <summary>The same of the Fuhyo file, whose number is on the envelope.</summary>
    public static VoidSample SecondOfSupplement { get; } = new(
        RegisterFile.Fuhyo, new JsonObject { ["residentCode"] = Numbers.Code(1234567890), ["reason"] = "届出の取下げ" })
    {
        Sequence = "2",
    };

    public static VoidSample SecondIn(RegisterFile register) => register == RegisterFile.Juki ? Second : SecondOfSupplement;

    public string Json => _data.ToJsonString();

    public VoidSample With(string member, JsonNode? value)
    {
        var data = (JsonObject)_data.DeepClone();
        data[member] = value;
        return On(data);
    }

    public VoidSample Without(string member)
    {
        var data = (JsonObject)_data.DeepClone();
        data.Remove(member);
        return On(data);
    }

    /// <summary>Of another number, where the file has it.</summary>
    public VoidSample Numbered(long number) =>
        Sequence is null ? With("sequenceNumber", number) : Enveloped(number.ToString(CultureInfo.InvariantCulture));

    public VoidSample Enveloped(string? sequence) => new(_register, _data) { Sender = Sender, Sequence = sequence };

    public VoidSample From(string sender) => new(_register, _data) { Sender = sender, Sequence = Sequence };

    public VoidReading Read() => ReadText(Json, Sender, _register, Sequence);

    public SequenceVoid Void() => Read().Void ?? throw new InvalidOperationException("The sample fails.");

    public static VoidReading ReadText(string json, string sender = NoticeSample.Ichikawa, RegisterFile? register = null, string? sequence = null)
    {
        using var document = JsonDocument.Parse(json);
        return VoidReader.Read(
            register ?? RegisterFile.Juki, document.RootElement, NoticeSample.SenderOf(sender), "5f0c8a52-0000-4000-8000-000000000002", NoticeSample.Now, sequence);
    }

    private VoidSample On(JsonObject data) => new(_register, data) { Sender = Sender, Sequence = Sequence };
}
