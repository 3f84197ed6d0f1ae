using Juki.LocalHost.Simulation;
using Juki.LocalHost.Simulation.Supplements;

namespace Juki.LocalHost.Tests.Simulation;

/// <summary>What comes up in a simulated life of people on family-register supplements.</summary>
public sealed class SupplementContentTests
{
    private static readonly LifeOptions Options = new() { Today = new(2026, 11, 24), People = 300, Years = 5, Pace = 10, Unlawful = 0.3, Resent = 0.2, Disorder = 0.4 };
    private static readonly LifeSimulation Life = LifeSimulation.RunSupplements(Options);
    private static readonly string[] Acts = ["1", "2", "3", "4"];

    private static IEnumerable<SimulatedNotice> Accepted => Life.Notices.Where(notice => notice.Expected == Expected.Accepted && notice.Type == "jp.fuhyo.update.v1");

    private static ILookup<string, SimulatedNotice> OfOne => Accepted.ToLookup(notice => Text(notice, "residentCode"));

    [Fact]
    public void Every_act_comes_up_lawfully() => Assert.Equal(Acts, Accepted.Select(notice => Text(notice, "act")).Distinct().Order());

    [Fact]
    [Trait("Requirement", "U2")]
    [Trait("Requirement", "U3")]
    public void Every_check_fails_somewhere()
    {
        string[] common = ["U2", "C01", "C02", "C04", "C05", "C06", "C08", "C09", "C10", "C11", "C13", "C14", "C18", "V-person", "V-sender"];
        string[] rows =
        [
            .. Acts.Select(act => $"R{act}-person"),
            .. Acts.Select(act => $"R{act}-equal"),
            .. Acts[1..].Select(act => $"R{act}-sender"),
            "R1-former", "R4-former", "R3-last-address",
        ];
        Assert.Empty(common.Concat(rows).Except(Life.Notices.SelectMany(notice => notice.Expected.Failed)));
    }

    [Fact]
    public void People_go_abroad_and_come_back_some_keeping_the_last_address()
    {
        var changes = OfOne.SelectMany(ofOne => ofOne.OrderBy(notice => long.Parse(notice.Sequence!)).Pairs())
            .Where(pair => Text(pair.Second, "act") == "3")
            .Select(pair => (Was: Text(pair.First, "stateClass"), Is: Text(pair.Second, "stateClass"), Last: Text(pair.Second, "lastAddress")))
            .ToList();
        Assert.Contains(changes, change => change is { Was: "0", Is: "1", Last.Length: > 0 });
        Assert.Contains(changes, change => change is { Was: "1", Is: "0", Last: "" });
        Assert.Contains(changes, change => change is { Was: "1", Is: "0", Last.Length: > 0 });
    }

    [Fact]
    public void People_live_in_any_prefecture_and_their_municipality_is_of_this_one()
    {
        var homes = Accepted.Select(notice => Text(notice, "addressMunicipalityCode")).Where(code => code.Length > 0).Select(code => code[..2]).Distinct().ToList();
        Assert.InRange(homes.Count, 8, 47);
        Assert.All(Accepted, notice => Assert.StartsWith("12", Text(notice, "managingMunicipalityCode"), StringComparison.Ordinal));
    }

    [Fact]
    public void A_family_register_moves_and_its_entry_may_overtake_its_removal() => Assert.Contains(OfOne, ofOne => ofOne.Pairs().Any(pair =>
        (Text(pair.First, "act"), Text(pair.Second, "act")) == ("1", "2")
        && long.Parse(pair.First.Sequence!) == long.Parse(pair.Second.Sequence!) + 1
        && pair.First.Sender != pair.Second.Sender));

    [Fact]
    public void The_number_is_an_attribute_of_every_event_and_no_item()
    {
        Assert.All(Accepted, notice => Assert.NotNull(notice.Sequence));
        Assert.DoesNotContain(Life.Notices, notice => notice.Data.ContainsKey("sequence"));
        Assert.Contains(Life.Notices, notice => notice.Sequence is null && notice.Expected.Failed.Contains("C09"));
    }

    [Fact]
    public void Overseas_movers_who_lived_here_are_residents_who_moved_out_under_the_same_code()
    {
        var residents = OverseasMovers.ResidentsOf(Life, Options);
        var movers = Life.People.Where(person => !person.IsRemoved && person.Entry is SupplementEntry { IsOverseas: true }).ToDictionary(person => person.Entry.ResidentCode);
        Assert.InRange(residents.People.Count, 3, movers.Count);
        Assert.All(residents.People, person =>
        {
            Assert.True(person.IsRemoved);
            Assert.Equal("21", person.Record["changeReason"]!.ToString());
            Assert.Equal(12, person.Record["individualNumber"]!.ToString().Length);
            Assert.Equal(((SupplementEntry)movers[person.Entry.ResidentCode].Entry).LastAddress, person.Record["address"]!.ToString());
        });
        var run = ModelRun.Of(residents, Options);
        Assert.All(residents.Notices.Index(), notice => Assert.Equal("accepted", run.EndOf(notice.Index)));
    }

    [Fact]
    public void The_same_options_make_the_same_life_and_other_people_than_the_resident_register_has()
    {
        Assert.Equal(Texts(Life), Texts(LifeSimulation.RunSupplements(Options)));
        var codes = LifeSimulation.Run(Options).People.Select(person => person.Entry.ResidentCode);
        Assert.Empty(codes.Intersect(Life.People.Select(person => person.Entry.ResidentCode)));
    }

    [Fact]
    public void Nothing_personal_is_told_by_accident() =>
        Assert.All(new object[] { Life.People[0], Life.People[0].Entry, Life.Notices[0] }, each => Assert.DoesNotContain(Life.People[0].Entry.ResidentCode, each.ToString()!, StringComparison.Ordinal));

    private static IEnumerable<string> Texts(LifeSimulation life) =>
        life.Notices.Select(notice => $"{notice.Sender} {notice.Id} {notice.Sequence} {notice.ArrivesAt:o} {notice.Expected} {notice.Data.ToJsonString()}");

    private static string Text(SimulatedNotice notice, string member) => notice.Data[member]?.ToString() ?? string.Empty;
}

/// <summary>Neighbours in a list.</summary>
internal static class Neighbours
{
    public static IEnumerable<(T First, T Second)> Pairs<T>(this IEnumerable<T> list)
    {
        var all = list.ToList();
        return all.Zip(all.Skip(1));
    }
}
