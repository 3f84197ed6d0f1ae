using System.Text.Json.Nodes;
using Juki.LocalHost.Simulation.Drafts;
using Juki.LocalHost.Simulation.Faults;
using Juki.LocalHost.Simulation.Lives;
using Juki.LocalHost.Simulation.Scenes;

namespace Juki.LocalHost.Simulation.Supplements;

/// <summary>The family-register supplement (戸籍の附票), with its acts (通知区分). The number is an attribute of the event, none of the items.</summary>
internal sealed class SupplementRegister() : SimulatedRegister("fuhyo")
{
    /// <summary>Name of the attribute that holds the number.</summary>
    public const string Number = "sequence";

    // No date of a notice is as old.
    private const int LongAgo = -2;

    private static readonly string[] Correction = ["3", "3", "3", "4"];

    public override int SeedShift => 1_000_003;

    public override string NumberMember => Number;

    public override UsualReasons Usual { get; } = new(["1"], "1", "2", "3", "3", "3", "4");

    public override IReadOnlyList<string> Reasons { get; } = ["1", "2", "3", "4"];

    // Everybody on a family register has a name, and no foreigner is.
    public override IReadOnlyList<HardKind> HardKinds { get; } =
        [.. Enum.GetValues<HardKind>().Except([HardKind.NoIndividualNumber, HardKind.LatinName, HardKind.BlankName])];

    public override SceneTable Scenes => SupplementScenes.Table;

    public override IReadOnlyList<IReadOnlyList<Func<FaultCase, Faulty?>>> Faults => SupplementFaults.Groups;

    public override Drafting DraftingOf(World world) => new SupplementDrafting(world);

    public override RegisterEntry Make(World world, DateOnly birth, Home home) => new SupplementEntry(world.People.Make(birth, home));

    public override Life Newcomer(World world, DateOnly day, Home home, HardKind? kind) => SupplementArrival.Newcomer(world, day, home, kind);

    public override IReadOnlyList<string> ReasonsToStay(Life life) => Correction;

    // A removal does not say why: a dead person's supplement could be entered again.
    public override bool Allows(string reason, LifeState state) => reason == "1" == (state != LifeState.Here);

    public override void SayOtherwise(JsonObject data, DateOnly day) => data["changeDate"] = People.Text(day.AddYears(LongAgo).AddMonths(LongAgo));

    public override string? TakeFromItems(JsonObject data)
    {
        var number = data[Number]?.ToString();
        data.Remove(Number);
        return number;
    }
}
