using Juki.LocalHost.Feeding;
using Juki.LocalHost.Run;
using Juki.LocalHost.Simulation;
using Juki.LocalHost.Simulation.Supplements;

namespace Juki.LocalHost.Tests.Run;

public sealed class SampleGuideTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly LifeSimulation Sample = new FedSample(1_000, Seed: 1, Today, HasBegun: false, IsComplete: false).Make();

    [Fact]
    public void It_leads_to_an_ordinary_resident_with_a_number_a_former_code_and_several_changes()
    {
        var guide = SampleGuide.To(Sample, Today);

        var person = Sample.People.Single(p => p.Entry.ResidentCode == guide.ResidentCode);
        Assert.Equal((false, null), (person.IsRemoved, person.Kind));
        Assert.Equal((person.Entry.Sender, person.Entry.IndividualNumber), (guide.Sender, guide.IndividualNumber));
        Assert.NotEmpty(person.FormerCodes);
        Assert.True(person.Applied.Count > 2);
    }

    [Fact]
    public void The_bad_notice_changes_the_name_alone_and_has_the_next_number()
    {
        var guide = SampleGuide.To(Sample, Today);

        var person = Sample.People.Single(p => p.Entry.ResidentCode == guide.ResidentCode);
        var changed = guide.BadNotice!.Where(member => member.Value!.ToJsonString() != person.Record[member.Key]?.ToJsonString()).Select(member => member.Key);
        Assert.Empty(changed.Except(["name", "changeReason", "changeDate", "sequenceNumber"]));
        Assert.Equal(("31", "20261124", person.LastNumber + 1), ((string?)guide.BadNotice!["changeReason"], (string?)guide.BadNotice["changeDate"], (long?)guide.BadNotice["sequenceNumber"]));
        Assert.Null(guide.BadNotice["formerResidentCode"]);
        Assert.Null(guide.BadNotice["formerIndividualNumber"]);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(1_000)]
    public void Some_people_of_the_sample_have_supplements_and_some_of_those_are_abroad_with_a_number(int population)
    {
        var fed = new FedSample(population, Seed: 1, Today, HasBegun: false, IsComplete: false);
        var sample = fed.Make();
        var residents = sample.People.ToDictionary(person => person.Entry.ResidentCode);

        var supplements = fed.MakeSupplements(sample);

        Assert.All(supplements.People, person => Assert.Equal(residents[person.Entry.ResidentCode].Entry.Name, person.Entry.Name));
        var abroad = supplements.People.Where(person => person.Entry is SupplementEntry { IsOverseas: true }).Select(person => residents[person.Entry.ResidentCode]).ToList();
        Assert.InRange(abroad.Count, 4, 8);
        Assert.Equal(36, supplements.People.Count - abroad.Count);
        Assert.All(abroad, person => Assert.Equal((true, "21", 12), (person.IsRemoved, (string?)person.Record["changeReason"], person.Entry.IndividualNumber.Length)));
        Assert.Contains(abroad, person => person.Entry.ResidentCode == SampleGuide.MoverOf(supplements));
    }

    [Fact]
    public void Of_nobody_it_says_nothing() =>
        Assert.Equal(SampleGuide.None, SampleGuide.To(new FedSample(0, Seed: 1, Today, HasBegun: false, IsComplete: false).Make(), Today));
}
