using Juki.LocalHost.Simulation.Drafts;
using Juki.LocalHost.Simulation.Lives;

namespace Juki.LocalHost.Simulation.Residents;

// 記載
internal sealed partial class ResidentDrafting
{
    public override Draft EnterChanged(string reason, Life life, bool code, bool number, DateOnly day)
    {
        var draft = Enter(reason, life.Entry, life.State, day);
        if (code)
            draft = UnderNewCode(draft, life);

        return number && life.Entry.IndividualNumber.Length > 0
            ? draft with
            {
                Entry = draft.Entry with { IndividualNumber = World.Numbers.IndividualNumber() },
                FormerNumber = life.Entry.IndividualNumber,
            }
            : draft;
    }

    // Somebody new has a home already; whoever comes back finds another one.
    private Draft Enter(string reason, RegisterEntry entry, LifeState state, DateOnly day) =>
        EnterAt(reason, entry, state == LifeState.Never ? new Home(entry.Municipality, entry.TownCode, entry.Address) : World.Homes.Anywhere(), day);
}
