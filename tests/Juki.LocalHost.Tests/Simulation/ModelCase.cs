using System.Text.Json.Nodes;
using Juki.Testing;
using Juki.Testing.Model;

namespace Juki.LocalHost.Tests.Simulation;

/// <summary>Single notices to a plain register, minutes apart, with the answers in a few words.</summary>
internal sealed class ModelCase
{
    public const string Ichikawa = "122033";
    public const string Funabashi = "122041";
    public const string Home = "市川市八幡一丁目１番１号";
    public const string OtherHome = "市川市南八幡二丁目２番２号";
    private const string Update = "jp.juki.update.v1";
    private const string Void = "jp.juki.void.v1";

    private int _ids;

    public PlainRegister Register { get; } = new(TimeSpan.FromMinutes(15));

    public DateTimeOffset Now { get; set; } = new(2026, 4, 2, 10, 0, 0, TimeSpan.FromHours(9));

    /// <summary>Lets time pass, and settle what settles by then.</summary>
    public IReadOnlyList<string> Wait(TimeSpan time)
    {
        var given = Register.Answers.Count;
        Now += time;
        Register.SettleUntil(Now);
        return [.. Register.Answers.Skip(given).Select(Text)];
    }

    /// <summary>Delivers a notice; its own answer comes first unless something settled before.</summary>
    public IReadOnlyList<string> Send(JsonObject data, string? sender = null, string? id = null, DateTimeOffset? time = null, string type = Update)
    {
        Now += TimeSpan.FromMinutes(1);
        var arrival = new ModelArrival(type, sender ?? Ichikawa, id ?? $"id-{++_ids}", time ?? Now, Now, (JsonObject)data.DeepClone());
        return [.. Register.Arrive(arrival).Select(Text)];
    }

    public IReadOnlyList<string> GiveUp(SyntheticPerson person, long number, string sender = Ichikawa) => Send(
        new() { ["residentCode"] = person.ResidentCode, ["sequenceNumber"] = number, ["reason"] = "取り消し" }, sender, type: Void);

    /// <summary>A notice from and for 船橋市.</summary>
    public static JsonObject InFunabashi(JsonObject data)
    {
        var changed = (JsonObject)data.DeepClone();
        changed["municipalityCode"] = Funabashi;
        changed["address"] = "船橋市本町一丁目１番";
        return changed;
    }

    public static JsonObject With(JsonObject data, string member, JsonNode value)
    {
        var changed = (JsonObject)data.DeepClone();
        changed[member] = value;
        return changed;
    }

    private static string Text(ModelAnswer answer) => $"{answer.Outcome} {string.Join(' ', answer.Failed)}".Trim();
}
