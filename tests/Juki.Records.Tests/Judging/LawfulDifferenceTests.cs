using CsCheck;
using Juki.Records.Items;
using Juki.Records.Judging;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Judging;

/// <summary>Whatever is accepted differs only where the reason's row allows; and what differs there only, and not in nothing, is accepted.</summary>
[Trait("Requirement", "U4")]
public sealed class LawfulDifferenceTests
{
    private static readonly ItemSet OwnItems = [12, 13, 18, 19, 21, KnownItems.FormerResidentCode];

    public static TheoryData<string> Reasons() => [.. LawfulDifferences.Reasons];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void What_is_accepted_differs_where_the_row_allows_and_what_differs_there_is_accepted(string reason) => Spoilt(reason).Sample(spoilt =>
    {
        var sample = spoilt.Aggregate(NoticeSample.Of(reason), Spoiling.Apply);
        var reading = sample.Read();
        if (!reading.IsSound)
            return true;

        var current = JudgeSample.RowFor(reason)!;
        var lawful = reading.Notice.Items.DifferingFrom(current.Items).Except(LawfulDifferences.Of(reason)).Except(OwnItems).IsEmpty;
        return Judge.Decide(reading.Notice, current, NoticeSample.Arrival, NoticeSample.Now) switch
        {
            Judgement.Accepted accepted => lawful && accepted.Next.Items.DifferingFrom(reading.Notice.Items).Except(OwnItems).IsEmpty,
            _ => !lawful,
        };
    });

    [Theory]
    [MemberData(nameof(Reasons))]
    public void A_reason_never_leaves_the_person_without_what_it_claims(string reason) => Spoilt(reason).Sample(spoilt =>
    {
        var sample = spoilt.Aggregate(NoticeSample.Of(reason), Spoiling.Apply);
        var current = JudgeSample.RowFor(reason)!;
        if (!sample.Read().IsSound || JudgeSample.Decide(sample, current) is not Judgement.Accepted accepted)
            return true;

        var (next, claim) = (accepted.Next, accepted.NumberToClaim);
        return (next.IndividualNumber == current.IndividualNumber ? claim is null : claim?.Number == next.IndividualNumber)
            && (next.ResidentCode == current.ResidentCode ? accepted.CodeToClaim is null : accepted.CodeToClaim == next.ResidentCode);
    });

    private static Gen<int[]> Spoilt(string reason)
    {
        int[] spoilable = [.. Spoiling.AllFor(reason)];
        return Gen.Int[0, spoilable.Length - 1].Select(at => spoilable[at]).Array[0, 4];
    }
}
