using Juki.LocalHost.Simulation;
using Juki.Records.Items;
using Juki.Records.Municipalities;
using Juki.Records.Time;

namespace Juki.LocalHost.Tests.Simulation;

public sealed class SampleTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(60, 7)]
    [InlineData(3_000, 2)]
    public void Every_notice_is_accepted_without_a_warning_when_each_arrives_at_its_time(int people, int seed)
    {
        var register = new InOrder();
        foreach (var notice in Sample.Make(people, seed, Today).Notices)
            Assert.Empty(register.Apply(notice, JapanTime.DateOf(notice.Time)));
        Assert.Equal(people, register.Current.Count);
    }

    [Fact]
    public void Fed_on_one_day_the_people_are_as_the_notices_leave_them()
    {
        var sample = Sample.Make(500, 3, Today);
        var register = new InOrder();
        foreach (var notice in sample.Notices)
            register.Apply(notice, Today);

        var records = register.Current.Values.ToDictionary(record => record.ResidentCode.Value);
        foreach (var person in sample.People)
        {
            var record = records[person.Entry.ResidentCode];
            Assert.Equal(person.LastNumber, record.SequenceNumber);
            Assert.Equal(person.IsRemoved, record.IsRemoved);
            Assert.Equal(
                (person.Entry.Name, person.Entry.Address, person.Entry.Municipality, person.Entry.IndividualNumber),
                (record.Name, record.Address, record.MunicipalityCode.Value, record.Items[JukiItem.IndividualNumber]));
        }
    }

    [Fact]
    public void A_seed_makes_the_same_sample_again_and_another_seed_another()
    {
        Assert.Equal(Texts(Sample.Make(100, 5, Today)), Texts(Sample.Make(100, 5, Today)));
        Assert.NotEqual(Texts(Sample.Make(100, 5, Today)), Texts(Sample.Make(100, 6, Today)));
    }

    [Theory]
    [InlineData(26, 1)]
    [InlineData(60, 2)]
    [InlineData(1_000, 4)]
    public void Some_people_of_every_hard_kind_live_here(int people, int ofEach)
    {
        var residents = Sample.Make(people, 1, Today).People.Where(person => !person.IsRemoved).ToLookup(person => person.Kind);
        Assert.All(Enum.GetValues<HardKind>(), kind => Assert.Equal(ofEach, residents[kind].Count()));
    }

    [Fact]
    public void Hard_people_are_what_their_kind_says()
    {
        var people = Sample.Make(60, 1, Today).People.Where(person => person.Kind is not null).ToLookup(person => person.Kind!.Value, person => person.Entry);
        Assert.All(people[HardKind.PrivateUseGaiji], entry => Assert.Contains('\uE1A3', entry.Name));
        Assert.All(people[HardKind.GetaMark], entry => Assert.Contains('〓', entry.Name));
        Assert.All(people[HardKind.GaijiInAddress], entry => Assert.Contains('〓', entry.Address));
        Assert.All(people[HardKind.VariationSequence], entry => Assert.Contains("邉\U000E010F", entry.Name, StringComparison.Ordinal));
        Assert.All(people[HardKind.SupplementaryPlane], entry => Assert.Contains("\U00020BB7", entry.Name, StringComparison.Ordinal));
        Assert.All(people[HardKind.CompatibilityIdeograph], entry => Assert.Contains('\uFA11', entry.Name));
        Assert.All(people[HardKind.NoKana], entry => Assert.Empty(entry.NameKana));
        Assert.All(people[HardKind.NoIndividualNumber], entry => Assert.Empty(entry.IndividualNumber));
        Assert.All(people[HardKind.BirthYearOnly], entry => Assert.Equal("19500000", entry.BirthDate));
        Assert.All(people[HardKind.UnknownBirthDate], entry => Assert.Equal("00000000", entry.BirthDate));
        Assert.All(people[HardKind.NonCalendarBirthDate], entry => Assert.Equal("19750229", entry.BirthDate));
        Assert.All(people[HardKind.LatinName], entry => Assert.Matches("^[A-Z]+　[A-Z ]+$", entry.Name));
        Assert.All(people[HardKind.BlankName], entry => Assert.Empty(entry.Name));
    }

    [Fact]
    public void Every_municipality_and_ward_has_people_and_every_reason_comes_up()
    {
        var sample = Sample.Make(200, 9, Today);
        var residence = MunicipalityTable.All.Where(row => row.IsOfResidence).Select(row => row.Code.Value);
        Assert.Empty(residence.Except(sample.Notices.Select(Text("municipalityCode"))));
        Assert.Equal(["11", "21", "31"], sample.Notices.Select(Text("changeReason")).Distinct().Order());
        Assert.Contains(sample.Notices, notice => Text("changeReason")(notice) == "11" && Text("sequenceNumber")(notice) != "1");
    }

    [Fact]
    public void People_move_between_wards_within_a_sample()
    {
        var moves = Sample.Make(2_000, 1, Today).Notices.GroupBy(Text("residentCode")).Select(life => life.ToList());
        Assert.Contains(moves, life => life.Zip(life.Skip(1)).Any(pair =>
            Text("changeReason")(pair.Second) == "31" && Text("municipalityCode")(pair.First) != Text("municipalityCode")(pair.Second)));
    }

    [Fact]
    public void Notices_are_in_the_order_of_their_times_and_wards_send_through_their_city()
    {
        var notices = Sample.Make(300, 4, Today).Notices;
        Assert.Equal(notices.OrderBy(notice => notice.Time), notices);
        Assert.All(notices, notice => Assert.InRange(JapanTime.DateOf(notice.Time), DateOnly.MinValue, Today.AddDays(-1)));
        Assert.Equal(notices.Count, notices.Select(notice => notice.Id).Distinct().Count());
        Assert.All(
            notices.Where(notice => notice.Data["municipalityCode"]!.GetValue<string>().StartsWith("1210", StringComparison.Ordinal)),
            notice => Assert.Equal("121002", notice.Sender));
    }

    [Fact]
    public void Nothing_personal_is_told_by_accident()
    {
        var sample = Sample.Make(1, 1, Today);
        var texts = new object[] { sample, sample.People[0], sample.People[0].Entry, sample.Notices[0] }.Select(each => each.ToString()!);
        Assert.All(texts, text => Assert.DoesNotContain(sample.People[0].Entry.ResidentCode, text, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.DoesNotContain(sample.People[0].Entry.Name, text, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Texts(Sample sample) =>
        sample.Notices.Select(notice => $"{notice.Sender} {notice.Id} {notice.Time:o} {notice.Data.ToJsonString()}");

    private static Func<SimulatedNotice, string> Text(string item) => notice => notice.Data[item]!.ToString();
}
