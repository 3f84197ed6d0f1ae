using System.Text.Json;
using System.Text.Json.Nodes;
using Juki.Records.Files;
using Juki.Records.Voids;

namespace Juki.Records.Tests.Support;

/// <summary>A void of the sample person's second number that passes every check, to be spoilt one member at a time. Immutable.</summary>
internal sealed class VoidSample
{
    private readonly JsonObject _data;
    private readonly string _sender;

    private VoidSample(JsonObject data, string sender)
    {
        _data = data;
        _sender = sender;
    }

    public static VoidSample Second { get; } = new(
        new JsonObject { ["residentCode"] = Numbers.Code(1234567890), ["sequenceNumber"] = 2, ["reason"] = "届出の取下げ" },
        NoticeSample.Ichikawa);

    public string Json => _data.ToJsonString();

    public VoidSample With(string member, JsonNode? value)
    {
        var data = (JsonObject)_data.DeepClone();
        data[member] = value;
        return new VoidSample(data, _sender);
    }

    public VoidSample Without(string member)
    {
        var data = (JsonObject)_data.DeepClone();
        data.Remove(member);
        return new VoidSample(data, _sender);
    }

    public VoidSample From(string sender) => new(_data, sender);

    public VoidReading Read() => ReadText(Json, _sender);

    public SequenceVoid Void() => Read().Void ?? throw new InvalidOperationException("The sample fails.");

    public static VoidReading ReadText(string json, string sender = NoticeSample.Ichikawa)
    {
        using var document = JsonDocument.Parse(json);
        return VoidReader.Read(RegisterFile.Juki, document.RootElement, NoticeSample.Sender(sender), "5f0c8a52-0000-4000-8000-000000000002", NoticeSample.Now);
    }
}
