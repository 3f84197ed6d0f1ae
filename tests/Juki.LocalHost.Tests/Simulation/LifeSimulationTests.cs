using Juki.LocalHost.Simulation;
using Juki.LocalHost.Simulation.Supplements;
using Juki.Testing.Model;

namespace Juki.LocalHost.Tests.Simulation;

/// <summary>What the simulator expects of each notice, against a model that was written from the rulings alone.</summary>
public sealed class LifeSimulationTests
{
    private static readonly LifeOptions Lively = new() { Today = new(2026, 11, 24), People = 400, Years = 5, Pace = 10 };

    private static readonly LifeOptions[] Residents =
    [
        Lively with { Unlawful = 0, Resent = 0 },
        Lively with { Seed = 2, Unlawful = 0.3, Resent = 0.3 },
        Lively with { Seed = 3, Unlawful = 0.3, Resent = 0.3, Disorder = 0.5 },
        Lively with { Seed = 4, Unlawful = 0, Resent = 0.5, Disorder = 1 },
        Lively with { Seed = 5, Unlawful = 0.1, Resent = 0.1, Disorder = 0.3, SettlingTime = TimeSpan.Zero },
        Lively with { Seed = 6, Unlawful = 0.1, Resent = 0.1, Disorder = 0.3, SettlingTime = TimeSpan.FromHours(3) },
        Lively with { Seed = 7, People = 1, Years = 30, Pace = 40, Unlawful = 0.5, Resent = 0.5, Disorder = 0.5 },
    ];

    private static readonly LifeOptions[] Supplements =
    [
        Lively with { People = 200, Unlawful = 0, Resent = 0 },
        Lively with { Seed = 2, Unlawful = 0.3, Resent = 0.3 },
        Lively with { Seed = 3, People = 200, Pace = 20, Unlawful = 0.3, Resent = 0.3, Disorder = 0.5 },
        Lively with { Seed = 4, People = 200, Unlawful = 0.1, Resent = 0.1, Disorder = 0.3, SettlingTime = TimeSpan.Zero },
    ];

    public static TheoryData<string, LifeOptions> Lives
    {
        get
        {
            var lives = new TheoryData<string, LifeOptions>();
            foreach (var options in Residents)
                lives.Add("juki", options);
            foreach (var options in Supplements)
                lives.Add("fuhyo", options);
            return lives;
        }
    }

    [Theory]
    [MemberData(nameof(Lives))]
    [Trait("Requirement", "U4")]
    [Trait("Requirement", "C11")]
    [Trait("Requirement", "C12")]
    [Trait("Requirement", "C13")]
    [Trait("Requirement", "C14")]
    public void Every_notice_ends_in_the_model_as_the_simulation_expects(string file, LifeOptions options)
    {
        var run = ModelRun.Of(options, file);
        var wrong = run.Life.Notices.Index()
            .Where(notice => run.EndOf(notice.Index) != ModelRun.TextOf(notice.Item.Expected))
            .Select(notice => $"delivery {notice.Index}, reason {notice.Item.Data["changeReason"] ?? notice.Item.Data["act"]}: {ModelRun.TextOf(notice.Item.Expected)} was expected, {run.EndOf(notice.Index)} it was");
        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Lives))]
    [Trait("Requirement", "U5")]
    public void Every_person_ends_in_the_model_as_in_the_simulation(string file, LifeOptions options)
    {
        var run = ModelRun.Of(options, file);
        var register = run.Register;
        foreach (var person in run.Life.People)
        {
            var found = register.Find(person.Entry.ResidentCode)!;
            var items = found.Current!.Items;
            Assert.Equal((person.IsRemoved, person.LastNumber), (found.IsRemoved, found.LastNumber));
            Assert.Equal(TextsOf(person.Entry), TextsOf(items));
            Assert.Equal($"{person.Applied[^1]}", items.GetValueOrDefault("sequenceNumber") ?? items["sequence"]);
            var reason = file == "juki" ? "changeReason" : "act";
            Assert.Equal(person.Record[reason]!.ToString(), items[reason]);
            Assert.All(person.FormerCodes, code => Assert.Same(items, register.Find(code)!.Current!.Items));
        }
    }

    [Fact]
    public void Fed_at_once_everything_ends_the_same_without_disorder_and_settling_time()
    {
        var options = Lively with { Unlawful = 0.2, Resent = 0.2, SettlingTime = TimeSpan.Zero };
        var life = LifeSimulation.Run(options);
        var now = new DateTimeOffset(options.Today, new TimeOnly(10, 0), TimeSpan.FromHours(9));
        var run = ModelRun.Of(life with { Notices = [.. life.Notices.Select(notice => notice with { ArrivesAt = now })] }, options);
        Assert.All(life.Notices.Index(), notice => Assert.Equal(ModelRun.TextOf(notice.Item.Expected), run.EndOf(notice.Index)));
    }

    [Fact]
    public void Delivered_twice_each_everything_ends_the_same()
    {
        var once = ModelRun.Of(Lively with { Seed = 3, Unlawful = 0.3, Resent = 0.3, Disorder = 0.5 });
        var twice = ModelRun.Of(once.Life with { Notices = [.. once.Life.Notices.SelectMany(notice => new[] { notice, notice })] }, Lively);
        Assert.Equal(once.Register.People.Select(Last), twice.Register.People.Select(Last));
        Assert.Equal(
            once.Register.Answers.Count(answer => answer.Outcome == "accepted"),
            twice.Register.Answers.Count(answer => answer.Outcome == "accepted"));
    }

    private static (int, long, int, string?) Last(ModelPerson person) =>
        (person.Rows.Count, person.LastNumber, person.Held.Count, person.Current?.Items["address"]);

    private static string[] TextsOf(RegisterEntry entry) => entry is SupplementEntry supplement ?
    [
        entry.ResidentCode, entry.Name, entry.NameKana, entry.BirthDate, entry.Sex, entry.Address, supplement.Residence, supplement.LastAddress, entry.Municipality,
    ] :
    [
        entry.ResidentCode, entry.Name, entry.NameKana, entry.BirthDate, entry.Sex, entry.Address, entry.IndividualNumber,
        entry.Municipality, entry.TownCode, entry.FormerSurname, entry.FormerSurnameKana,
    ];

    private static string[] TextsOf(IReadOnlyDictionary<string, string> items) => items.ContainsKey("act") ?
    [
        items["residentCode"], items["name"], items["nameKana"], items["birthDate"], items["sex"], items["address"], items["addressMunicipalityCode"],
        items["lastAddress"], items["managingMunicipalityCode"],
    ] :
    [
        items["residentCode"], items["name"], items["nameKana"], items["birthDate"], items["sex"], items["address"], items["individualNumber"],
        items["municipalityCode"], items["townCode"], items["formerSurname"], items["formerSurnameKana"],
    ];
}
