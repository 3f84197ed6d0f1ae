using CsCheck;
using Juki.Records.Items;
using Juki.Records.Notices;
using Juki.Records.Reasons;
using Juki.Records.Sequences;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Sequences;

[Trait("Requirement", "C11")]
public sealed class SequenceOrderTests
{
    private static readonly string[] Reasons = ["11", "13", "21", "31"];

    private static readonly Gen<JukiNotice> Notices = Gen.Select(Gen.Int[0, Reasons.Length - 1], Gen.Int[1, 8], Gen.Int[0, 1])
        .Select((reason, number, content) => Notice(Reasons[reason], number, content));

    [Fact]
    public void No_number_is_ever_applied_twice_or_out_of_order() => Gen.Select(Notices.Array[1, 40], Gen.Bool).Sample((notices, settled) =>
    {
        var person = new Person();
        var applied = new List<long>();
        foreach (var notice in notices)
        {
            var verdict = person.Decide(notice, settled ? TimeSpan.Zero : TimeSpan.FromMinutes(15));
            if (verdict is SequenceVerdict.Judge)
            {
                person.Apply(notice);
                applied.Add(notice.SequenceNumber);
            }
        }

        return applied.SequenceEqual(applied.Distinct().Order());
    });

    [Fact]
    public void Whatever_the_order_of_arrival_every_number_is_applied_in_its_turn() => Gen.Shuffle(Enumerable.Range(1, 10).ToArray()).Sample(numbers =>
    {
        var person = new Person();
        var waiting = numbers.Select(number => Notice(number == 1 ? "11" : "31", number, 0)).ToList();
        var applied = new List<long>();
        while (waiting.Find(notice => person.Decide(notice, TimeSpan.Zero) is SequenceVerdict.Judge && (notice.SequenceNumber == 1 || person.Last > 0)) is { } next)
        {
            person.Apply(next);
            applied.Add(next.SequenceNumber);
            waiting.Remove(next);
        }

        return waiting.Count == 0 && applied.SequenceEqual(applied.Order());
    });

    [Fact]
    public void An_applied_notice_is_a_duplicate_ever_after() => Notices.Array[1, 40].Sample(notices =>
    {
        var person = new Person();
        var applied = new List<JukiNotice>();
        foreach (var notice in notices)
        {
            if (person.Decide(notice, TimeSpan.Zero) is SequenceVerdict.Judge)
            {
                person.Apply(notice);
                applied.Add(notice);
            }
        }

        return applied.TrueForAll(notice => person.Decide(notice, TimeSpan.Zero) is SequenceVerdict.Duplicate);
    });

    private static JukiNotice Notice(string reason, long number, int content)
    {
        var notice = NoticeSample.MoveIn.With("sequenceNumber", number).Notice();
        var items = notice.Items.With(JukiItem.ChangeReason, reason).With(JukiItem.OperatorId, content == 0 ? "op-1" : "op-2");
        return new JukiNotice(notice.Sender, notice.Id, notice.Time, items);
    }

    private sealed class Person
    {
        private readonly Dictionary<long, ContentDigest> _applied = [];
        private PersonState _state = PersonState.Never;

        public long Last { get; private set; }

        public SequenceVerdict Decide(JukiNotice notice, TimeSpan settling) => SequenceRule.Decide(
            new SequenceStanding(_state, Last, number => _applied.TryGetValue(number, out var digest) ? digest : null),
            notice,
            NoticeSample.Now,
            settling,
            NoticeSample.Now);

        public void Apply(JukiNotice notice)
        {
            _applied.Add(notice.SequenceNumber, notice.ContentDigest);
            Last = notice.SequenceNumber;
            _state = notice.Reason.Act == RegisterAct.Removal ? PersonState.Removed : PersonState.Alive;
        }
    }
}
