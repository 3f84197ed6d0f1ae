using System.Text.Json;
using CsCheck;
using Juki.Records.Files;
using Juki.Records.Integrity;
using Juki.Records.Items;
using Juki.Records.Municipalities;
using Juki.Records.Values;
using Juki.Testing;

namespace Juki.Records.Tests.Integrity;

/// <summary>The rules of checks of integrity that need no storage: sums of buckets, their number, and two records held against each other.</summary>
[Trait("Requirement", "I1")]
public sealed class IntegrityRuleTests
{
    private static readonly DateTimeOffset Recorded = new(2026, 5, 1, 12, 0, 0, TimeSpan.FromHours(9));

    [Fact]
    public void A_bucket_agrees_with_the_same_people_in_any_order_and_with_no_others() => Gen.ULong.Array[1, 20].Sample(tags =>
    {
        var here = Sum(tags.Order());
        Assert.True(here.Agrees(Sum(tags.OrderDescending())));
        Assert.False(here.Agrees(Sum(tags.Skip(1))));
        Assert.False(here.Agrees(Sum(tags.Skip(1).Append(unchecked(tags[0] + 1)))));
        Assert.True(here.With(isRemoved: true, 7).Agrees(here));
        Assert.False(here.With(isRemoved: true, 7).Agrees(here.With(isRemoved: true, 8)));
    });

    [Fact]
    public void A_bucket_is_split_into_the_two_that_its_people_go_to_and_no_number_of_people_must_grow_at_once() => Gen.Select(Gen.UInt, Gen.Int[1, 30_000_000]).Sample((pseudonym, people) =>
    {
        var bits = BucketBits.For(people);
        Assert.False(BucketBits.MustGrow(bits, people));
        Assert.Equal(BucketBits.Of(pseudonym, bits), BucketBits.Of(pseudonym, bits + 1) / 2);
    });

    [Theory]
    [InlineData("11", false, "11", IntegrityVerdict.Same)]
    [InlineData("11", true, "11", IntegrityVerdict.StateDiffers)]
    [InlineData("21", false, "11", IntegrityVerdict.StateDiffers)]
    [InlineData(null, false, "11", IntegrityVerdict.OnlyHere)]
    [InlineData(null, true, "21", IntegrityVerdict.Same)]
    [InlineData("11", false, null, IntegrityVerdict.OnlyThere)]
    public void Each_pair_of_states_has_its_verdict(string? there, bool isRemovedHere, string? here, IntegrityVerdict verdict)
    {
        var person = SyntheticPerson.New();
        Assert.Equal(verdict, IntegrityComparison.Of(There(person, there), Here(person, here, isRemovedHere), Unit("122033"), Recorded).Verdict);
    }

    [Fact]
    public void Each_compared_item_that_differs_is_named_and_no_other()
    {
        Assert.Equal([12, 13, 18, 19, 21], FieldTable.Juki.Fields.Select(field => field.No).Except(FieldTable.Juki.Compared.ToList()));
        var person = SyntheticPerson.New();
        var here = Here(person, "11", isRemoved: false)!;
        foreach (var no in FieldTable.Juki.Compared.Except([KnownItems.ChangeReason]))
        {
            var there = new MunicipalRecord(here.Items.With(no, here.Items[no] + "9"));
            Assert.Equal(new IntegrityFinding(IntegrityVerdict.ItemsDiffer, [no]), IntegrityComparison.Of(there, here, Unit("122033"), Recorded));
            Assert.NotEqual(ComparedItems.ToBytes(here.Items), ComparedItems.ToBytes(there.Items));
        }
    }

    [Fact]
    public void Who_lives_elsewhere_is_only_there_and_who_changed_since_is_not_judged()
    {
        var person = SyntheticPerson.New();
        Assert.Equal(IntegrityVerdict.OnlyThere, IntegrityComparison.Of(There(person, "11"), Here(person, "11", isRemoved: false), Unit("122041"), Recorded).Verdict);
        Assert.Equal(IntegrityVerdict.ChangedSince, IntegrityComparison.Of(There(person, "31"), Here(person, "11", isRemoved: false), Unit("122033"), Recorded.AddSeconds(-1)).Verdict);
    }

    private static BucketSum Sum(IEnumerable<ulong> tags) => tags.Aggregate(default(BucketSum), (sum, tag) => sum.With(isRemoved: false, tag));

    private static Municipality Unit(string code) => MunicipalityCode.TryParse(code, out var parsed) ? MunicipalityTable.Find(parsed)! : throw new ArgumentException(code);

    private static MunicipalRecord? There(SyntheticPerson person, string? reason) =>
        reason is null ? null : MunicipalRecord.TryRead(RegisterFile.Juki, JsonDocument.Parse(person.Notice(reason, 1, "市川市八幡一丁目１番１号").ToJsonString()).RootElement);

    private static PersonRecord? Here(SyntheticPerson person, string? reason, bool isRemoved) => There(person, reason) is { } record
        ? new PersonRecord(record.Items.With(KnownItems.RecordedAt, PersonRecord.TextOf(Recorded)).With(KnownItems.RemovedFlag, isRemoved ? KnownFlags.Removed : KnownFlags.Living))
        : null;
}
