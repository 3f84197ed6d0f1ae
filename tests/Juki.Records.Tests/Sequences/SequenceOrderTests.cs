using CsCheck;
using Juki.Records.Items;
using Juki.Records.Notices;
using Juki.Records.Reasons;
using Juki.Records.Sequences;
using Juki.Records.Tests.Support;
using Juki.Records.Voids;

namespace Juki.Records.Tests.Sequences;

[Trait("Requirement", "C11")]
public sealed class SequenceOrderTests
{
    private static readonly string[] Reasons = ["11", "13", "21", "31"];

    private static readonly Gen<Notice> Notices = Gen.Select(Gen.Int[0, Reasons.Length - 1], Gen.Int[1, 8], Gen.Int[0, 1])
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
        var applied = new List<Notice>();
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

    [Fact]
    public void Voids_and_notices_share_the_numbers_and_none_is_taken_twice() => Gen.Select(Notices, Gen.Bool).Array[1, 40].Sample(arrivals =>
    {
        var person = new Person();
        var taken = new List<long>();
        foreach (var (notice, voids) in arrivals)
        {
            var voided = VoidSample.Second.With("sequenceNumber", notice.SequenceNumber).Void();
            if (voids && person.Decide(voided) is SequenceVerdict.Judge)
            {
                person.Apply(voided);
                taken.Add(voided.SequenceNumber);
            }
            else if (!voids && person.Decide(notice, TimeSpan.Zero) is SequenceVerdict.Judge)
            {
                person.Apply(notice);
                taken.Add(notice.SequenceNumber);
            }
        }

        return taken.SequenceEqual(taken.Distinct().Order());
    });

    private static Notice Notice(string reason, long number, int content)
    {
        var notice = NoticeSample.MoveIn.With("sequenceNumber", number).Notice();
        var items = notice.Items.With(KnownItems.ChangeReason, reason).With(KnownItems.OperatorId, content == 0 ? "op-1" : "op-2");
        return new Notice(notice.Sender, notice.Id, notice.Time, items);
    }

    private sealed class Person
    {
        private readonly Dictionary<long, ContentDigest> _applied = [];
        private PersonState _state = PersonState.Never;

        public long Last { get; private set; }

        private SequenceStanding Standing => new(_state, Last, number => _applied.TryGetValue(number, out var digest) ? digest : null);

        public SequenceVerdict Decide(SequenceVoid voided) => SequenceRule.Decide(Standing, voided);

        public void Apply(SequenceVoid voided)
        {
            _applied.Add(voided.SequenceNumber, voided.ContentDigest);
            Last = voided.SequenceNumber;
        }

        public SequenceVerdict Decide(Notice notice, TimeSpan settling) => SequenceRule.Decide(
            Standing,
            notice,
            NoticeSample.Now,
            settling,
            NoticeSample.Now);

        public void Apply(Notice notice)
        {
            _applied.Add(notice.SequenceNumber, notice.ContentDigest);
            Last = notice.SequenceNumber;
            _state = notice.Reason.Act == RegisterAct.Removal ? PersonState.Removed : PersonState.Alive;
        }
    }
}
