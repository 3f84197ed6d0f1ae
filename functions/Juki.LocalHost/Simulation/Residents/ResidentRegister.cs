using System.Text.Json.Nodes;
using Juki.LocalHost.Simulation.Drafts;
using Juki.LocalHost.Simulation.Faults;
using Juki.LocalHost.Simulation.Lives;
using Juki.LocalHost.Simulation.Scenes;

namespace Juki.LocalHost.Simulation.Residents;

/// <summary>The resident register (住民票), with its reasons (異動事由).</summary>
internal sealed class ResidentRegister() : SimulatedRegister("juki")
{
    private static readonly string[] WithNumber = ["31", "31", "32", "33", "33", "41", "42", "51", "52"];
    private static readonly string[] WithoutNumber = ["31", "32", "33", "43", "51", "52"];

    public override string NumberMember => "sequenceNumber";

    public override UsualReasons Usual { get; } = new(["11", "12", "13"], "13", "21", "31", "32", "33", "51");

    public override IReadOnlyList<string> Reasons { get; } = ["11", "12", "13", "21", "22", "23", "31", "32", "33", "41", "42", "43", "51", "52"];

    public override IReadOnlyList<HardKind> HardKinds { get; } = Enum.GetValues<HardKind>();

    public override SceneTable Scenes => ResidentScenes.Table;

    public override IReadOnlyList<IReadOnlyList<Func<FaultCase, Faulty?>>> Faults => ResidentFaults.Groups;

    public override Drafting DraftingOf(World world) => new ResidentDrafting(world);

    public override RegisterEntry Make(World world, DateOnly birth, Home home) => world.People.Make(birth, home);

    public override Life Newcomer(World world, DateOnly day, Home home, HardKind? kind) => Arrival.Newcomer(world, day, home, kind);

    // Numbers change only where there is one.
    public override IReadOnlyList<string> ReasonsToStay(Life life) => life.Entry.IndividualNumber.Length > 0 ? WithNumber : WithoutNumber;

    public override bool Allows(string reason, LifeState state) => state switch
    {
        LifeState.Here => reason is not ("11" or "12" or "13"),
        LifeState.Away => reason is "11" or "13",
        _ => reason is "13",
    };

    public override void SayOtherwise(JsonObject data, DateOnly day)
    {
        data["changeReason"] = OtherReason(data["changeReason"]!.GetValue<string>());
        data["changeDate"] = People.Text(day);
    }

    // One that may carry the same members (rulings 13 and 24).
    private static string OtherReason(string reason) => reason switch
    {
        "11" or "12" => "13",
        "13" => "11",
        "21" or "22" => "23",
        "23" => "22",
        "31" => "33",
        "41" => "42",
        "42" => "41",
        "51" => "52",
        "52" => "51",
        _ => "31",
    };
}
