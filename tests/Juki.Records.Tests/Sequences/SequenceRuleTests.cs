using Juki.Records.Items;
using Juki.Records.Notices;
using Juki.Records.Reasons;
using Juki.Records.Sequences;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Sequences;

[Trait("Requirement", "C11")]
public sealed class SequenceRuleTests
{
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(15);
    private static readonly DateTimeOffset Arrived = NoticeSample.Now;

    [Theory]
    [Cells("C11,C15/check,outcome item-22/notes")]
    [InlineData("11", 1, "Judge")]
    [InlineData("11", 7, "Judge")]
    [InlineData("12", 7, "Judge")]
    [InlineData("13", 7, "Judge")]
    [InlineData("21", 1, "Judge")]
    [InlineData("31", 1, "Judge")]
    [InlineData("21", 2, "Hold")]
    [InlineData("31", 7, "Hold")]
    [InlineData("1", 1, "Judge")]
    [InlineData("1", 7, "Judge")]
    [InlineData("2", 1, "Judge")]
    [InlineData("3", 2, "Hold")]
    public void An_unknown_person_starts_with_an_entry_at_any_number(string reason, long number, string verdict) =>
        Assert.Equal(verdict, Decide(SequenceStanding.Unknown, reason, number));

    [Theory]
    [InlineData("31", 6, "Judge")]
    [InlineData("11", 6, "Judge")]
    [InlineData("31", 7, "Hold")]
    [InlineData("11", 7, "Hold")]
    [InlineData("31", 5, "Conflict")]
    [InlineData("31", 4, "Conflict")]
    [InlineData("3", 6, "Judge")]
    [InlineData("1", 6, "Judge")]
    [InlineData("1", 7, "Hold")]
    [InlineData("3", 5, "Conflict")]
    public void A_living_persons_next_number_is_judged_and_a_higher_one_held(string reason, long number, string verdict) =>
        Assert.Equal(verdict, Decide(Standing(PersonState.Alive, 5), reason, number));

    [Theory]
    [InlineData(PersonState.Removed, "11", 6, "Judge")]
    [InlineData(PersonState.Removed, "31", 6, "Judge")]
    [InlineData(PersonState.Removed, "11", 8, "Settle")]
    [InlineData(PersonState.Removed, "13", 8, "Settle")]
    [InlineData(PersonState.Dead, "13", 8, "Settle")]
    [InlineData(PersonState.Removed, "12", 8, "Judge")]
    [InlineData(PersonState.Removed, "21", 8, "Hold")]
    [InlineData(PersonState.Removed, "11", 5, "Conflict")]
    [InlineData(PersonState.Removed, "1", 6, "Judge")]
    [InlineData(PersonState.Removed, "1", 8, "Settle")]
    [InlineData(PersonState.Removed, "2", 8, "Hold")]
    public void A_removed_persons_higher_entry_settles(PersonState state, string reason, long number, string verdict) =>
        Assert.Equal(verdict, Decide(Standing(state, 5), reason, number));

    [Fact]
    public void Settling_is_counted_from_arrival_and_then_the_entry_becomes_the_new_base()
    {
        var (standing, notice) = (Standing(PersonState.Removed, 5), Notice("11", 8));

        var waiting = SequenceRule.Decide(standing, notice, Arrived + Settling - TimeSpan.FromTicks(1), Settling, Arrived);
        Assert.Equal(new SequenceVerdict.Settle(Arrived + Settling), waiting);
        Assert.IsType<SequenceVerdict.Judge>(SequenceRule.Decide(standing, notice, Arrived + Settling, Settling, Arrived));
        Assert.IsType<SequenceVerdict.Judge>(SequenceRule.Decide(standing, notice, Arrived, TimeSpan.Zero, Arrived));
    }

    [Theory]
    [InlineData("11", 2, "Settle")]
    [InlineData("13", 2, "Settle")]
    [InlineData("11", 1, "Judge")]
    [InlineData("1", 2, "Settle")]
    [InlineData("1", 1, "Judge")]
    public void An_unknown_persons_entry_that_names_a_former_code_settles(string reason, long number, string verdict)
    {
        var notice = NoticeSample.Of(reason).Numbered(number).With("residentCode", Numbers.Code(9)).With("formerResidentCode", Numbers.Code(1234567890)).Notice();

        Assert.Equal(verdict, SequenceRule.Decide(SequenceStanding.Unknown, notice, Arrived, Settling, Arrived).GetType().Name);
        Assert.IsType<SequenceVerdict.Judge>(SequenceRule.Decide(SequenceStanding.Unknown, notice, Arrived + Settling, Settling, Arrived));
    }

    [Fact]
    public void The_same_content_under_an_applied_number_is_a_duplicate_whatever_its_age()
    {
        var notice = Notice("11", 3);
        var standing = new SequenceStanding(PersonState.Removed, 900, number => number == 3 ? notice.ContentDigest : null);
        Assert.IsType<SequenceVerdict.Duplicate>(SequenceRule.Decide(standing, notice, Arrived, Settling, Arrived));
    }

    [Fact]
    public void Other_content_another_reason_or_another_sender_under_an_applied_number_is_a_conflict()
    {
        var applied = Notice("11", 3);
        var standing = new SequenceStanding(PersonState.Alive, 3, number => number == 3 ? applied.ContentDigest : null);
        Notice[] others =
        [
            With(applied, applied.Items.With(KnownItems.Address, "別")),
            With(applied, applied.Items.With(KnownItems.ChangeReason, "31")),
            new(NoticeSample.SenderOf(NoticeSample.Funabashi), applied.Id, applied.Time, applied.Items),
        ];
        foreach (var other in others)
        {
            var conflict = Assert.IsType<SequenceVerdict.Conflict>(SequenceRule.Decide(standing, other, Arrived, Settling, Arrived));
            Assert.Equal("C11:22", NoticeSample.Shape([conflict.Failure]));
        }
    }

    [Fact]
    public void The_largest_number_leaves_none_to_follow()
    {
        var standing = Standing(PersonState.Alive, long.MaxValue);
        Assert.Equal("Conflict", Decide(standing, "31", long.MaxValue));
        Assert.Equal("Judge", Decide(Standing(PersonState.Alive, long.MaxValue - 1), "31", long.MaxValue));
    }

    [Theory]
    [InlineData("11", 2, PersonState.Never, true)]
    [InlineData("13", 2, PersonState.Never, true)]
    [InlineData("12", 2, PersonState.Never, false)]
    [InlineData("11", 1, PersonState.Never, false)]
    [InlineData("11", 2, PersonState.Removed, false)]
    public void A_number_held_by_another_is_waited_with_where_its_change_may_be_on_the_way(string reason, long number, PersonState state, bool waits)
    {
        var standing = Standing(state, 0);
        Assert.Equal(waits ? Arrived + Settling : null, SequenceRule.HeldForNumberUntil(standing, Notice(reason, number), Arrived, Settling, Arrived));
        Assert.Null(SequenceRule.HeldForNumberUntil(standing, Notice(reason, number), Arrived + Settling, Settling, Arrived));
    }

    private static string Decide(SequenceStanding standing, string reason, long number) =>
        SequenceRule.Decide(standing, Notice(reason, number), Arrived, Settling, Arrived).GetType().Name;

    private static SequenceStanding Standing(PersonState state, long last) => new(state, last, _ => null);

    // Made from items, since the order asks for nothing but reason, number and content.
    private static Notice Notice(string reason, long number)
    {
        var notice = NoticeSample.FirstFor(reason).Numbered(number).Notice();
        return With(notice, notice.Items.With(KnownItems.ChangeReason, reason));
    }

    private static Notice With(Notice notice, RecordItems items) => new(notice.Sender, notice.Id, notice.Time, items);
}
