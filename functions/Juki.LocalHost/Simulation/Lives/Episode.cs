using Juki.LocalHost.Simulation.Drafts;

namespace Juki.LocalHost.Simulation.Lives;

/// <summary>Lawful changes of one person within a month: written one after another, then delivered, some of them late or twice.</summary>
internal sealed class Episode
{
    private const double ShareOfPunctual = 0.3;
    private const int LeastDelay = 100;

    private readonly World _world;
    private readonly Life _life;
    private readonly List<(SimulatedNotice Notice, bool Settles)> _steps = [];
    private DateTimeOffset _time;

    public Episode(World world, Life life, DateOnly day)
    {
        (_world, _life, _time) = (world, life, world.Post.Morning(day));
        life.BusyIn = world.Month.Index;
    }

    /// <summary>The time of the next change.</summary>
    public DateTimeOffset Time => _time;

    /// <summary>The day of the next change.</summary>
    public DateOnly Day => DateOnly.FromDateTime(_time.DateTime);

    /// <summary>Lets days pass until the next change.</summary>
    public Episode Wait(int days)
    {
        _time = days == 0 ? _time : _world.Post.Morning(Day.AddDays(days));
        return this;
    }

    /// <summary>Makes the usual change of a reason.</summary>
    public Episode Step(string reason) => Step(_world.Drafting.Make(reason, _life, Day));

    /// <summary>Makes a change; numbers may have been used elsewhere in between.</summary>
    public Episode Step(Draft draft, int usedElsewhere = 0)
    {
        var settles = usedElsewhere > 0 && _life.State != LifeState.Never;
        _steps.Add((Write(draft, usedElsewhere), settles));
        return this;
    }

    /// <summary>Makes a change and leaves its delivery to the caller.</summary>
    public SimulatedNotice Write(Draft draft, int usedElsewhere = 0)
    {
        var number = _life.Last + usedElsewhere + 1;
        var notice = _world.Post.Write(draft.Sender, draft.ToData(number), _time);
        _life.Apply(draft, number, notice, _world.Month.Index);
        _time = _time.AddMinutes(_world.Chance.Between(2, 9));
        return notice;
    }

    /// <summary>Delivers every change in order.</summary>
    public void Deliver() => Deliver([.. _steps.Select(step => _world.Post.Travel(step.Notice.Time))]);

    /// <summary>Delivers the changes so that some arrive after later ones, by minutes or by days. The first must be one that can wait.</summary>
    public void DeliverInDisorder(TimeSpan longestDelay)
    {
        var last = _steps[^1].Notice.Time;
        Deliver([.. _steps.Select(step => step.Notice.Time == last || _world.Chance.In(ShareOfPunctual)
            ? _world.Post.Travel(step.Notice.Time)
            : last.AddSeconds(_world.Chance.Between(LeastDelay, (int)longestDelay.TotalSeconds)))]);
    }

    private void Deliver(DateTimeOffset[] arrivals)
    {
        for (var i = 0; i < arrivals.Length; i++)
            _world.Post.Deliver(_steps[i].Notice, arrivals[i], Expected.Accepted);

        foreach (var (step, arrival) in _steps.Zip(arrivals).Where(pair => pair.First.Settles && _world.Chance.In(_world.Options.Disorder)))
            RepeatWhileItSettles(step.Notice, arrival);
        if (_world.Chance.In(_world.Options.Resent))
            Resends.AfterApplied(_world, _life, arrivals.Max() + _world.Options.SettlingTime);
    }

    // The answer that it is held is repeated; its own end comes with the first delivery.
    private void RepeatWhileItSettles(SimulatedNotice notice, DateTimeOffset arrival)
    {
        if (_world.Options.SettlingTime > TimeSpan.Zero)
            _world.Post.Deliver(notice, arrival + (_world.Options.SettlingTime / 2), Expected.Held);
    }
}
