using CsCheck;
using Juki.Records.Files;
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
    private static readonly string[][] ReasonsOfFiles = [["11", "13", "21", "31"], ["1", "2", "3"]];

    // One person's, in one file.
    private static readonly Gen<Notice[]> Notices = Gen.Int[0, ReasonsOfFiles.Length - 1].SelectMany(file =>
        Gen.Select(Gen.Int[0, ReasonsOfFiles[file].Length - 1], Gen.Int[1, 8], Gen.Int[0, 1])
            .Select((reason, number, content) => Notice(ReasonsOfFiles[file][reason], number, content)).Array[1, 40]);

    public static TheoryData<string, string> EntriesAndCorrections() => new() { { "11", "31" }, { "1", "3" } };

    [Fact]
    public void No_number_is_ever_applied_twice_or_out_of_order() => Gen.Select(Notices, Gen.Bool).Sample((notices, settled) =>
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

    [Theory]
    [MemberData(nameof(EntriesAndCorrections))]
    public void Whatever_the_order_of_arrival_every_number_is_applied_in_its_turn(string entry, string correction) => Gen.Shuffle(Enumerable.Range(1, 10).ToArray()).Sample(numbers =>
    {
        var person = new Person();
        var waiting = numbers.Select(number => Notice(number == 1 ? entry : correction, number, 0)).ToList();
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
    public void An_applied_notice_is_a_duplicate_ever_after() => Notices.Sample(notices =>
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
    public void Voids_and_notices_share_the_numbers_and_none_is_taken_twice() => Gen.Select(Notices, Gen.Bool.Array[40]).Sample((notices, areVoids) =>
    {
        var person = new Person();
        var taken = new List<long>();
        foreach (var (notice, voids) in notices.Zip(areVoids))
        {
            var voided = VoidSample.SecondIn(RegisterFile.Find(notice.Items.Fields.Name)!).Numbered(notice.SequenceNumber).Void();
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
        var notice = NoticeSample.FirstFor(reason).Numbered(number).Notice();
        var items = notice.Items.With(KnownItems.ChangeReason, reason).With(KnownItems.NameKana, content == 0 ? "あ" : "い");
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
