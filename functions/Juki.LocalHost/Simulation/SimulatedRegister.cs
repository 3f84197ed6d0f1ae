using System.Text.Json.Nodes;
using Juki.LocalHost.Simulation.Drafts;
using Juki.LocalHost.Simulation.Faults;
using Juki.LocalHost.Simulation.Lives;
using Juki.LocalHost.Simulation.Residents;
using Juki.LocalHost.Simulation.Scenes;
using Juki.LocalHost.Simulation.Supplements;

namespace Juki.LocalHost.Simulation;

/// <summary>A register that municipalities keep and notify of, and what is different about the lives of those on it.</summary>
/// <param name="file">Name of the file that its notices make, lower case.</param>
internal abstract class SimulatedRegister(string file)
{
    /// <summary>住民票: its notices make the Juki file.</summary>
    public static SimulatedRegister Residents { get; } = new ResidentRegister();

    /// <summary>戸籍の附票: its notices make the Fuhyo file.</summary>
    public static SimulatedRegister Supplements { get; } = new SupplementRegister();

    /// <summary>The register whose notices make a file.</summary>
    public static SimulatedRegister OfFile(string name) => new[] { Residents, Supplements }.Single(register => register.File == name);

    /// <summary>Name of the file that its notices make.</summary>
    public string File => file;

    /// <summary>Type of an event that notifies a change.</summary>
    public string Update => $"jp.{file}.update.v1";

    /// <summary>Type of an event that gives up a sequence number.</summary>
    public string Void => $"jp.{file}.void.v1";

    /// <summary>What is added to a seed, so that two registers of one seed are of different people.</summary>
    public virtual int SeedShift => 0;

    /// <summary>The member that says the number (更新順番号) while an event is made.</summary>
    public abstract string NumberMember { get; }

    /// <summary>The reasons by what they are for.</summary>
    public abstract UsualReasons Usual { get; }

    /// <summary>Every reason, entries first.</summary>
    public abstract IReadOnlyList<string> Reasons { get; }

    /// <summary>The reasons for somebody on the register.</summary>
    public IReadOnlyList<string> ReasonsHere => [.. Reasons.Except(Usual.Entries)];

    /// <summary>What is hard about some people.</summary>
    public abstract IReadOnlyList<HardKind> HardKinds { get; }

    /// <summary>What happens to people.</summary>
    public abstract SceneTable Scenes { get; }

    /// <summary>The unlawful things, in groups of which each is as likely.</summary>
    public abstract IReadOnlyList<IReadOnlyList<Func<FaultCase, Faulty?>>> Faults { get; }

    /// <summary>What drafts its changes.</summary>
    public abstract Drafting DraftingOf(World world);

    /// <summary>A person born on a day, tied to a municipality by a home.</summary>
    public abstract RegisterEntry Make(World world, DateOnly birth, Home home);

    /// <summary>Somebody comes onto the register.</summary>
    public abstract Life Newcomer(World world, DateOnly day, Home home, HardKind? kind);

    /// <summary>The reasons of which one is a further change of somebody who stays.</summary>
    public abstract IReadOnlyList<string> ReasonsToStay(Life life);

    /// <summary>Whether a reason may come of somebody.</summary>
    public abstract bool Allows(string reason, LifeState state);

    /// <summary>Makes other content of a notice's data, right in itself.</summary>
    public abstract void SayOtherwise(JsonObject data, DateOnly day);

    /// <summary>Takes the number out of an event's data into its envelope; null where it is an item.</summary>
    public virtual string? TakeFromItems(JsonObject data) => null;
}
