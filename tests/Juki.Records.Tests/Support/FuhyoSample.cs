using System.Text.Json.Nodes;
using Juki.Records.Files;
using Juki.Records.Items;

namespace Juki.Records.Tests.Support;

/// <summary>Notices of the supplement (附票) of the synthetic person of <see cref="NoticeSample"/>, who lives in another prefecture; they pass every check.</summary>
internal static class FuhyoSample
{
    public const string Shinjuku = "131041";

    public static NoticeSample Entry { get; } = NoticeSample.In(RegisterFile.Fuhyo, new JsonObject
    {
        ["residentCode"] = Numbers.Code(1234567890),
        ["name"] = "試験　花子",
        ["nameKana"] = "しけん　はなこ",
        ["birthDate"] = "19900315",
        ["sex"] = "2",
        ["addressMunicipalityCode"] = Shinjuku,
        ["address"] = "東京都新宿区西新宿二丁目8番1号",
        ["changeDate"] = "20260401",
        ["managingMunicipalityCode"] = NoticeSample.Ichikawa,
        ["stateClass"] = KnownFlags.InJapan,
        ["gaijiFlag"] = KnownFlags.NoGaiji,
        ["gaijiPattern"] = "0",
        ["act"] = "1",
    }).Numbered(1);

    /// <summary>The entry of somebody who is an overseas mover already, whose last address nobody told (ruling 27).</summary>
    public static NoticeSample OverseasEntry { get; } = Abroad(Entry);

    /// <summary>国外転出: a correction that leaves a last address.</summary>
    public static NoticeSample MoveAbroad { get; } = Abroad(Second("3")).With("lastAddress", "東京都新宿区西新宿二丁目8番1号");

    /// <summary>帰国: the correction that follows it.</summary>
    public static NoticeSample ComeBack { get; } = Second("3").Numbered(3).With("address", "千葉県船橋市湊町二丁目10番25号").With("addressMunicipalityCode", NoticeSample.Funabashi);

    /// <summary>A lawful notice of an act, as <see cref="NoticeSample.Of"/> gives one of a reason.</summary>
    public static NoticeSample Of(string act) => act switch
    {
        "1" => Entry.Numbered(3),
        "2" => Second(act).With("stateClass", KnownFlags.Struck),
        "3" => Second(act).With("address", "東京都新宿区歌舞伎町一丁目4番1号"),
        _ => Second(act).With("residentCode", Numbers.Code(8)).With("formerResidentCode", Numbers.Code(1234567890)),
    };

    private static NoticeSample Second(string act) => Entry.As(act).Numbered(2);

    private static NoticeSample Abroad(NoticeSample sample) =>
        sample.With("stateClass", KnownFlags.Overseas).With("address", "国外転出").Without("addressMunicipalityCode");
}
