using Juki.Records.Time;

namespace Juki.LocalHost.Simulation;

/// <summary>One person's notices while the sample is made: a day each, in office hours, in the order of the sequence numbers.</summary>
/// <param name="entry">The person at the first notice.</param>
/// <param name="kind">What is hard about them.</param>
/// <param name="chance">The source of chance.</param>
/// <param name="lastDay">No notice is later.</param>
internal sealed class SampleLife(RegisterEntry entry, HardKind? kind, Chance chance, DateOnly lastDay)
{
    private const int LongestWait = 14;
    private const int OpeningMinute = 9 * 60;
    private const int ClosingMinute = 17 * 60;

    private readonly List<SimulatedNotice> _notices = [];
    private RegisterEntry _entry = entry;
    private DateOnly _day;
    private bool _isRemoved;

    public HardKind? Kind => kind;

    public IReadOnlyList<SimulatedNotice> Notices => _notices;

    public SimulatedPerson ToPerson() => new(_entry, kind, _isRemoved, _notices.Count, _notices[^1].Data);

    /// <summary>転入等 (11), the first notice.</summary>
    public void MoveIn(DateOnly day)
    {
        _day = day;
        Send("11", day);
    }

    /// <summary>転居 (31), where a day is left for it.</summary>
    public void MoveWithin(Homes homes)
    {
        if (!TryLaterDay())
            return;
        _entry = homes.Move(_entry.Municipality, _entry.Address).Of(_entry);
        Send("31", _day);
    }

    /// <summary>転出 (21) with a planned day, where a day is left for it.</summary>
    public void MoveOut()
    {
        if (!TryLaterDay())
            return;
        _isRemoved = true;
        Send("21", _day.AddDays(chance.Between(0, LongestWait)));
    }

    /// <summary>転入 (11) of somebody who moved out, where a day is left for it.</summary>
    public void Return(Home home)
    {
        if (!_isRemoved || !TryLaterDay())
            return;
        _isRemoved = false;
        _entry = home.Of(_entry);
        Send("11", _day);
    }

    private bool TryLaterDay()
    {
        if (_day >= lastDay)
            return false;
        _day = chance.Day(_day.AddDays(1), lastDay);
        return true;
    }

    private void Send(string reason, DateOnly changeDay)
    {
        var time = new DateTimeOffset(_day.ToDateTime(TimeOnly.MinValue), JapanTime.Offset)
            .AddMinutes(chance.Between(OpeningMinute, ClosingMinute))
            .AddMilliseconds(chance.Between(0, 59_999));
        _notices.Add(new SimulatedNotice(_entry.Sender, chance.Uuid(), time, _entry.ToData(reason, People.Text(changeDay), _notices.Count + 1)));
    }
}
