using Juki.LocalHost.Simulation.Lives;

namespace Juki.LocalHost.Simulation.Drafts;

// 記載
internal sealed partial class Drafting
{
    /// <summary>A return whose code, number or both were changed elsewhere, and are named (ruling 23).</summary>
    public Draft EnterChanged(string reason, Life life, bool code, bool number, DateOnly day)
    {
        var draft = Enter(reason, life.Entry, life.State, day);
        if (code)
        {
            draft = draft with
            {
                Entry = draft.Entry with { ResidentCode = world.Numbers.ResidentCode() },
                FormerCode = life.Entry.ResidentCode,
            };
        }

        return number && life.Entry.IndividualNumber.Length > 0
            ? draft with
            {
                Entry = draft.Entry with { IndividualNumber = world.Numbers.IndividualNumber() },
                FormerNumber = life.Entry.IndividualNumber,
            }
            : draft;
    }

    // Somebody new has a home already; whoever comes back finds another one.
    private Draft Enter(string reason, RegisterEntry entry, LifeState state, DateOnly day) =>
        EnterAt(reason, entry, state == LifeState.Never ? new Home(entry.Municipality, entry.TownCode, entry.Address) : world.Homes.Anywhere(), day);
}
