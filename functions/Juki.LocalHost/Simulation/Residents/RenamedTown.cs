using Juki.LocalHost.Simulation.Drafts;
using Juki.LocalHost.Simulation.Lives;

namespace Juki.LocalHost.Simulation.Residents;

/// <summary>住居表示の実施: the addresses of a whole town change on one day, each by a 軽微な修正.</summary>
internal static class RenamedTown
{
    private const string Block = "001";
    private const int OazaDigits = 3;

    /// <summary>Renames the town in which somebody lives.</summary>
    public static void Play(World world, Life resident, DateOnly day)
    {
        var (municipality, town) = (resident.Entry.Municipality, resident.Entry.TownCode);
        foreach (var life in world.Lives.Where(life => IsOf(life, municipality, town) && !life.IsOver && life.BusyIn < world.Month.Index).ToList())
        {
            var home = world.Homes.Renumbered(life.Entry.Municipality, town[..OazaDigits], Block);
            new Episode(world, life, day).Step(new Draft("32", home.Of(life.Entry), People.Text(day))).Deliver();
        }
    }

    private static bool IsOf(Life life, string municipality, string town) =>
        life.State == LifeState.Here && life.Entry.Municipality == municipality && life.Entry.TownCode == town;
}
