using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Juki.LocalHost.Simulation;
using Juki.Records.Municipalities;
using Juki.Records.Time;

namespace Juki.LocalHost.Tests.Simulation;

/// <summary>What comes up in a simulated life.</summary>
public sealed class LifeContentTests
{
    private static readonly LifeOptions Options = new() { Today = new(2026, 11, 24), People = 600, Years = 5, Pace = 10, Unlawful = 0.3, Resent = 0.2, Disorder = 0.4 };
    private static readonly LifeSimulation Life = LifeSimulation.Run(Options);
    private static readonly string[] Reasons = ["11", "12", "13", "21", "22", "23", "31", "32", "33", "41", "42", "43", "51", "52"];

    [Fact]
    public void Every_reason_comes_up_lawfully() => Assert.Equal(
        Reasons,
        Life.Notices.Where(notice => notice.Expected == Expected.Accepted && notice.Type == SimulatedNotice.Update).Select(Reason).Distinct().Order());

    [Fact]
    [Trait("Requirement", "U2")]
    [Trait("Requirement", "U3")]
    public void Every_check_fails_somewhere()
    {
        string[] common = ["U2", "C01", "C02", "C03", "C04", "C05", "C06", "C08", "C09", "C10", "C11", "C12", "C13", "C14", "C18", "V-person", "V-sender"];
        var corrections = Reasons[3..];
        string[] rows =
        [
            .. Reasons.Select(reason => $"R{reason}-person"),
            .. corrections.Select(reason => $"R{reason}-sender"),
            .. corrections.Concat(["11", "13"]).Select(reason => $"R{reason}-equal"),
            .. new[] { "11", "13", "41", "42", "43", "51", "52" }.Select(reason => $"R{reason}-former"),
            "R32-blank",
        ];
        Assert.Empty(common.Concat(rows).Except(Life.Notices.SelectMany(notice => notice.Expected.Failed)));
    }

    [Fact]
    public void Checks_of_a_notice_alone_are_named_two_at_a_time_too() =>
        Assert.Contains(Life.Notices, notice => notice.Expected.Failed is ["C02" or "C03" or "C04" or "C05", "C09" or "C10" or "C18" or "U2"]);

    [Fact]
    [Trait("Requirement", "C11")]
    public void Ids_are_used_again_for_others_and_after_a_refusal_alone_and_what_came_too_early_comes_again()
    {
        var again = Life.Notices.GroupBy(notice => (notice.Sender, notice.Id)).Where(uses => uses.Count() > 1)
            .Select(uses => (First: uses.First(), Next: uses.ElementAt(1)))
            .ToList();
        Assert.Contains(again, uses => uses.First.Expected == Expected.Accepted && IsOfAnother(uses) && uses.Next.Expected == Expected.Refused("C11"));
        Assert.Contains(again, uses => uses.First.Expected.Failed is ["C05" or "C09" or "U2"] && uses.Next.Expected == Expected.Refused("C11"));
        Assert.Contains(again, uses => uses.Next.Expected == Expected.Refused("C06")
            && uses.Next.Data["changeDate"]!.ToString() == uses.Next.ArrivesAt.ToString("yyyyMMdd", CultureInfo.InvariantCulture)
            && uses.First.ArrivesAt.Date < uses.Next.ArrivesAt.Date);
    }

    [Fact]
    public void A_town_changes_its_addresses_on_one_day()
    {
        var changes = Life.Notices
            .Where(notice => Reason(notice) == "32" && notice.Data["townCode"]?.ToString().EndsWith("001", StringComparison.Ordinal) == true)
            .GroupBy(notice => (notice.Data["municipalityCode"]!.ToString(), notice.Data["townCode"]!.ToString(), notice.Data["changeDate"]!.ToString()));
        Assert.Contains(changes, town => town.Select(notice => notice.Data["residentCode"]!.ToString()).Distinct().Count() > 1);
    }

    [Fact]
    public void Lives_hold_what_makes_them_hard()
    {
        var lives = Life.Notices.Where(notice => notice.Expected == Expected.Accepted && notice.Type == SimulatedNotice.Update)
            .GroupBy(notice => (notice.Data["formerResidentCode"] ?? notice.Data["residentCode"])!.ToString())
            .Select(life => life.OrderBy(Number).ToList())
            .ToList();
        Assert.Contains(lives, life => life.Select(Reason).SequenceEqual(["12", "33", "43"]));
        Assert.Contains(lives, life => Follow(life, "23", "13"));
        Assert.Contains(lives, life => Follow(life, "22", "13"));
        Assert.Contains(lives, life => life.Zip(life.Skip(1)).Any(pair =>
            Reason(pair.First) == "21" && Reason(pair.Second) == "11" && Number(pair.Second) == Number(pair.First) + 1 && pair.First.Sender != pair.Second.Sender));
        Assert.Contains(lives, life => life.Zip(life.Skip(1)).Any(pair => Reason(pair.Second) == "11" && Number(pair.Second) > Number(pair.First) + 1));
        Assert.Contains(Life.Notices, notice => Reason(notice) == "11" && notice.Data["formerResidentCode"] is not null && notice.Expected == Expected.Accepted);
        Assert.Contains(Life.Notices, notice => Reason(notice) == "11" && notice.Data["formerIndividualNumber"] is not null && notice.Expected == Expected.Accepted);
        Assert.Contains(Life.Notices, notice => notice.Type == SimulatedNotice.Void && notice.Expected == Expected.Accepted);
        Assert.Contains(Life.People, person => person.FormerCodes.Count > 1);
        Assert.Contains(lives, life => life.Zip(life.Skip(1)).Any(pair => Reason(pair.Second) == "33" && Differs(pair, "nameKana") && !Differs(pair, "name")));
        Assert.Contains(lives, life => life.Zip(life.Skip(1)).Any(pair => Reason(pair.Second) == "33" && pair.First.Data["formerSurname"] is not null && Differs(pair, "formerSurname")));
    }

    [Fact]
    public void Notices_overtake_one_another_only_in_disorder()
    {
        Assert.True(Overtaken(Life) > 100);
        Assert.Equal(0, Overtaken(LifeSimulation.Run(Options with { Disorder = 0 })));
    }

    [Fact]
    public void An_entry_arrives_before_the_removal_that_comes_before_it() => Assert.Contains(
        Life.Notices.Where(notice => notice.Expected == Expected.Accepted && notice.Type == SimulatedNotice.Update)
            .GroupBy(notice => notice.Data["residentCode"]!.ToString()),
        ofOne => ofOne.Any(entry => Reason(entry) == "11" && ofOne.Any(removal =>
            Reason(removal) == "21" && Number(removal) == Number(entry) - 1 && removal.Sender != entry.Sender && removal.ArrivesAt > entry.ArrivesAt)));

    [Fact]
    public void A_quiet_life_is_lawful_throughout() => Assert.All(
        LifeSimulation.Run(Options with { Unlawful = 0, Resent = 0, Disorder = 0 }).Notices,
        notice => Assert.Equal(Expected.Accepted, notice.Expected));

    [Fact]
    public void The_share_of_unlawful_notices_is_about_what_was_asked_for() => Assert.InRange(
        (double)Life.Notices.Count(notice => notice.Expected.Outcome == NoticeOutcome.Refused) / Life.Notices.Count, 0.2, 0.4);

    [Fact]
    public void Deliveries_are_in_order_and_none_arrives_before_it_was_made_or_after_the_end()
    {
        Assert.Equal(Life.Notices.OrderBy(notice => notice.ArrivesAt), Life.Notices);
        Assert.All(Life.Notices, notice => Assert.True(notice.Time <= notice.ArrivesAt));
        Assert.All(Life.Notices, notice => Assert.True(JapanTime.DateOf(notice.ArrivesAt) < Options.Today));
    }

    [Fact]
    public void Somebody_of_every_hard_kind_lives_here_at_the_end() => Assert.Empty(
        Enum.GetValues<HardKind>().Except(Life.People.Where(person => !person.IsRemoved && person.Kind is not null).Select(person => person.Kind!.Value)));

    [Fact]
    public void Hard_people_are_what_their_kind_says()
    {
        var people = Life.People.Where(person => person.Kind is not null).ToLookup(person => person.Kind!.Value, person => person.Entry);
        Assert.All(people[HardKind.PrivateUseGaiji], entry => Assert.Contains('\uE1A3', entry.Name));
        Assert.All(people[HardKind.GetaMark], entry => Assert.Contains('〓', entry.Name));
        Assert.All(people[HardKind.GaijiInAddress], entry => Assert.Contains('〓', entry.Address));
        Assert.All(people[HardKind.VariationSequence], entry => Assert.Contains("邉\U000E010F", entry.Name, StringComparison.Ordinal));
        Assert.All(people[HardKind.SupplementaryPlane], entry => Assert.Contains("\U00020BB7", entry.Name, StringComparison.Ordinal));
        Assert.All(people[HardKind.CompatibilityIdeograph], entry => Assert.Contains('\uFA11', entry.Name));
        Assert.All(people[HardKind.NoKana], entry => Assert.Empty(entry.NameKana));
        Assert.All(people[HardKind.NoIndividualNumber], entry => Assert.Empty(entry.IndividualNumber));
        Assert.All(people[HardKind.BirthYearOnly], entry => Assert.EndsWith("0000", entry.BirthDate, StringComparison.Ordinal));
        Assert.All(people[HardKind.UnknownBirthDate], entry => Assert.Equal("00000000", entry.BirthDate));
        Assert.All(people[HardKind.NonCalendarBirthDate], entry => Assert.Equal("19750229", entry.BirthDate));
        Assert.All(people[HardKind.LatinName], entry => Assert.Matches("^[A-Z]+　[A-Z ]+$", entry.Name));
        Assert.All(people[HardKind.BlankName], entry => Assert.Empty(entry.Name));
    }

    [Fact]
    public void Every_municipality_and_ward_has_people_and_wards_send_through_their_city()
    {
        var residence = MunicipalityTable.All.Where(row => row.IsOfResidence).Select(row => row.Code.Value);
        Assert.Empty(residence.Except(Life.People.Select(person => person.Entry.Municipality)));
        Assert.All(
            Life.People.Where(person => person.Entry.Municipality.StartsWith("1210", StringComparison.Ordinal)),
            person => Assert.Equal("121002", person.Entry.Sender));
    }

    [Fact]
    public void People_hold_the_numbers_of_the_notices_applied()
    {
        Assert.All(Life.People, person => Assert.Equal(person.Applied.Order().Distinct(), person.Applied));
        Assert.All(Life.People, person => Assert.Equal(person.Record["sequenceNumber"]!.GetValue<long>(), person.Applied[^1]));
        Assert.Equal(
            Life.Notices.Count(notice => notice.Expected == Expected.Accepted && notice.Type == SimulatedNotice.Update),
            Life.People.Sum(person => person.Applied.Count));
    }

    [Fact]
    public void The_same_options_make_the_same_life_and_another_seed_another()
    {
        Assert.Equal(Texts(Life), Texts(LifeSimulation.Run(Options)));
        Assert.NotEqual(Texts(Life), Texts(LifeSimulation.Run(Options with { Seed = 2 })));
    }

    [Fact]
    public void The_local_host_gets_a_thousand_people_and_some_years()
    {
        var life = LifeSimulation.Run(new LifeOptions { Today = Options.Today });
        Assert.InRange(life.People.Count, 1_050, 1_200);
        Assert.InRange(life.Notices.Count, 1_500, 3_000);
        Assert.DoesNotContain(life.Notices, notice => notice.Expected.Outcome == NoticeOutcome.Held);
    }

    [Fact]
    public void Options_out_of_their_range_are_refused()
    {
        Assert.Throws<ValidationException>(() => LifeSimulation.Run(Options with { People = 0 }));
        Assert.Throws<ValidationException>(() => LifeSimulation.Run(Options with { Disorder = 1.1 }));
        Assert.Throws<ValidationException>(() => LifeSimulation.Run(Options with { SettlingTime = TimeSpan.FromDays(2) }));
    }

    [Fact]
    public void Nothing_personal_is_told_by_accident()
    {
        var person = Life.People[0];
        var texts = new object[] { Life, person, person.Entry, Life.Notices[0], Life.Notices[0].Expected }.Select(each => each.ToString()!);
        Assert.All(texts, text => Assert.DoesNotContain(person.Entry.ResidentCode, text, StringComparison.Ordinal));
    }

    private static bool IsOfAnother((SimulatedNotice First, SimulatedNotice Next) uses) =>
        uses.First.Data["residentCode"]!.ToString() != uses.Next.Data["residentCode"]!.ToString()
        && uses.Next.Data["formerResidentCode"] is null;

    private static bool Follow(List<SimulatedNotice> life, string first, string second) =>
        life.Zip(life.Skip(1)).Any(pair => Reason(pair.First) == first && Reason(pair.Second) == second);

    private static bool Differs((SimulatedNotice First, SimulatedNotice Second) pair, string item) =>
        pair.First.Data[item]?.ToString() != pair.Second.Data[item]?.ToString();

    private static int Overtaken(LifeSimulation life) => life.Notices
        .Where(notice => notice.Expected == Expected.Accepted && notice.Type == SimulatedNotice.Update)
        .GroupBy(notice => notice.Data["residentCode"]!.ToString())
        .Sum(ofOne => ofOne.Zip(ofOne.Skip(1)).Count(pair => Number(pair.First) > Number(pair.Second)));

    private static string Reason(SimulatedNotice notice) => notice.Data["changeReason"]?.ToString() ?? string.Empty;

    private static long Number(SimulatedNotice notice) => long.Parse(notice.Data["sequenceNumber"]!.ToString(), CultureInfo.InvariantCulture);

    private static IEnumerable<string> Texts(LifeSimulation life) =>
        life.Notices.Select(notice => $"{notice.Sender} {notice.Id} {notice.Time:o} {notice.ArrivesAt:o} {notice.Expected} {notice.Data.ToJsonString()}");
}
