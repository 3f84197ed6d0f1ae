using Juki.LocalHost.Simulation.Lives;

namespace Juki.LocalHost.Simulation.Drafts;

/// <summary>
/// Drafts the usual change of each reason. Lawful for somebody of whom the reason may be sent; for anybody else the form is still right,
/// which is what an unlawful notice needs.
/// </summary>
/// <param name="world">The simulation.</param>
internal abstract class Drafting(World world)
{
    /// <summary>The simulation.</summary>
    protected World World => world;

    /// <summary>The most days between a change and its notice.</summary>
    protected const int LatestNotification = 10;

    /// <summary>Drafts a change.</summary>
    public abstract Draft Make(string reason, Life life, DateOnly day);

    /// <summary>A return whose code was changed elsewhere, its number too where the register has one, and are named (ruling 23).</summary>
    public abstract Draft EnterChanged(string reason, Life life, bool code, bool number, DateOnly day);

    /// <summary>The same entry moved to a home.</summary>
    public Draft EnterAt(string reason, RegisterEntry entry, Home home, DateOnly day) => new(reason, home.Of(entry), Notified(day));

    /// <summary>An entry that a change made other than it was; the change may leave it as it is now and then.</summary>
    protected static T Changed<T>(T entry, Func<T> change)
        where T : RegisterEntry
    {
        while (true)
        {
            if (change() is var changed && changed != entry)
                return changed;
        }
    }

    /// <summary>A new code for somebody.</summary>
    protected Draft ChangeCode(string reason, RegisterEntry entry, DateOnly day) =>
        new(reason, entry with { ResidentCode = world.Numbers.ResidentCode() }, Notified(day)) { FormerCode = entry.ResidentCode };

    /// <summary>A return under a new code.</summary>
    protected Draft UnderNewCode(Draft draft, Life life) => draft with
    {
        Entry = draft.Entry with { ResidentCode = world.Numbers.ResidentCode() },
        FormerCode = life.Entry.ResidentCode,
    };

    /// <summary>届出: some days after the change, never before the person's birth by much.</summary>
    protected string Notified(DateOnly day) => People.Text(day.AddDays(-world.Chance.Between(0, LatestNotification)));
}
