using Juki.LocalHost.Simulation.Scenes;

namespace Juki.LocalHost.Simulation.Faults;

/// <summary>A number given up by whom it does not belong to, or of somebody unknown (ruling 9).</summary>
internal static class VoidFaults
{
    public static IReadOnlyList<Func<FaultCase, Faulty?>> All { get; } =
    [
        about => Event(about, Municipal.SenderOf(about.World.Homes.OutsideOf(about.Entry.Sender).Municipality), about.Entry.ResidentCode, about.Next, "V-sender"),
        about => Event(about, about.Entry.Sender, about.Entry.ResidentCode, about.Life.Last, "C11"),
        about => Event(about, about.Entry.Sender, about.World.Numbers.ResidentCode(), 1, "V-person"),
        about => Event(about, about.Entry.Sender, AloneFaults.WrongDigit(about.Entry.ResidentCode), about.Next, "C02"),
    ];

    private static Faulty Event(FaultCase about, string sender, string residentCode, long number, string failed) => new(
        about.World.Post.Write(sender, GivenUp.Data(about.World.Register, residentCode, number), about.Time, about.World.Register.Void),
        Expected.Refused(failed));
}
