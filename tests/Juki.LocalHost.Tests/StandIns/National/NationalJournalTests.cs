using Juki.LocalHost.StandIns.National;
using Juki.Testing;

namespace Juki.LocalHost.Tests.StandIns.National;

public sealed class NationalJournalTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly SyntheticPerson _person = SyntheticPerson.New();

    [Fact]
    public void Changes_are_taken_in_order_and_resends_recognised_across_a_restart()
    {
        var (first, second) = (Change(1), Change(2));
        using (var journal = new NationalJournal(_folder.Path))
        {
            Assert.Equal(Verdict.Applied, journal.Take(first));
            Assert.Equal(Verdict.Duplicate, journal.Take(first));
        }

        using var again = new NationalJournal(_folder.Path);
        Assert.Equal(Verdict.Duplicate, again.Take(first));
        Assert.Equal(Verdict.OutOfOrder, again.Take(Change(1)));
        Assert.Equal(Verdict.OutOfOrder, again.Take(first with { Address = "市川市大野町１番" }));
        Assert.Equal(Verdict.Applied, again.Take(second));
        Assert.Equal([(first.Id, false), (first.Id, true), (second.Id, false)], again.Arrivals.Select(a => (a.Change.Id, a.IsResend)));
    }

    [Fact]
    public void A_new_code_goes_on_counting_from_the_one_that_it_replaced()
    {
        using var journal = new NationalJournal(_folder.Path);
        journal.Take(Change(5));
        var renamed = Change(5) with { ResidentCode = SyntheticPerson.New().ResidentCode, FormerResidentCode = _person.ResidentCode };

        Assert.Equal(Verdict.OutOfOrder, journal.Take(renamed));
        Assert.Equal(Verdict.Applied, journal.Take(renamed with { SequenceNumber = 6 }));
        Assert.Equal(Verdict.OutOfOrder, journal.Take(Change(6) with { ResidentCode = renamed.ResidentCode }));
    }

    [Fact]
    public void What_is_not_as_the_contract_says_is_malformed()
    {
        using var journal = new NationalJournal(_folder.Path);

        Assert.Equal(Verdict.Malformed, journal.Take(Change(1) with { Id = "1" }));
        Assert.Equal(Verdict.Malformed, journal.Take(Change(0)));
        Assert.Equal(Verdict.Malformed, journal.Take(Change(1) with { ResidentCode = "12345678901" }));
        Assert.Equal(Verdict.Malformed, journal.Take(Change(1) with { IndividualNumber = "123456789012" }));
        Assert.Empty(journal.Arrivals);
    }

    [Fact]
    public void A_line_that_was_cut_short_was_never_taken_and_is_taken_anew()
    {
        var (whole, cut) = (Change(1), Change(2));
        using (var journal = new NationalJournal(_folder.Path))
        {
            journal.Take(whole);
            journal.Take(cut);
        }

        var path = Directory.GetFiles(_folder.Path).Single();
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^20]);

        using (var journal = new NationalJournal(_folder.Path))
        {
            Assert.Equal([whole], journal.Arrivals.Select(a => a.Change));
            Assert.Equal(Verdict.Applied, journal.Take(cut));
        }

        using var last = new NationalJournal(_folder.Path);
        Assert.Equal([whole, cut], last.Arrivals.Select(a => a.Change));
    }

    public void Dispose() => _folder.Dispose();

    private ReceivedChange Change(long number) => new()
    {
        Id = Guid.NewGuid().ToString(),
        SequenceNumber = number,
        ResidentCode = _person.ResidentCode,
        IndividualNumber = _person.IndividualNumber,
        Address = "市川市八幡一丁目１番１号",
    };
}
