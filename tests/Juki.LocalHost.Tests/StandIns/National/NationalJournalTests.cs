using Juki.LocalHost.StandIns.National;
using Juki.Records.Files;
using Juki.Records.Items;
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
        using (var journal = new NationalJournal(RegisterFile.Juki, _folder.Path))
        {
            Assert.Equal(Verdict.Applied, journal.Take(first));
            Assert.Equal(Verdict.Duplicate, journal.Take(first));
        }

        using var again = new NationalJournal(RegisterFile.Juki, _folder.Path);
        Assert.Equal(Verdict.Duplicate, again.Take(first));
        Assert.Equal(Verdict.OutOfOrder, again.Take(Change(1)));
        Assert.Equal(Verdict.OutOfOrder, again.Take(first.With(KnownItems.Address, "市川市大野町１番")));
        Assert.Equal(Verdict.Applied, again.Take(second));
        Assert.Equal([(first.Id, false), (first.Id, true), (second.Id, false)], again.Arrivals.Select(a => (a.Change.Id, a.IsResend)));
    }

    [Fact]
    public void A_new_code_goes_on_counting_from_the_one_that_it_replaced()
    {
        using var journal = new NationalJournal(RegisterFile.Juki, _folder.Path);
        journal.Take(Change(5));
        var renamed = Change(5).With(KnownItems.ResidentCode, SyntheticPerson.New().ResidentCode) with { FormerResidentCode = _person.ResidentCode };

        Assert.Equal(Verdict.OutOfOrder, journal.Take(renamed));
        Assert.Equal(Verdict.Applied, journal.Take(renamed.With(KnownItems.SequenceNumber, "6")));
        Assert.Equal(Verdict.OutOfOrder, journal.Take(Change(6).With(KnownItems.ResidentCode, renamed.ResidentCode)));
    }

    [Fact]
    public void A_line_that_was_cut_short_was_never_taken_and_is_taken_anew()
    {
        var (whole, cut) = (Change(1), Change(2));
        using (var journal = new NationalJournal(RegisterFile.Juki, _folder.Path))
        {
            journal.Take(whole);
            journal.Take(cut);
        }

        var path = Directory.GetFiles(_folder.Path).Single();
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^20]);

        using (var journal = new NationalJournal(RegisterFile.Juki, _folder.Path))
        {
            Assert.Equal([whole], journal.Arrivals.Select(a => a.Change));
            Assert.Equal(Verdict.Applied, journal.Take(cut));
        }

        using var last = new NationalJournal(RegisterFile.Juki, _folder.Path);
        Assert.Equal([whole, cut], last.Arrivals.Select(a => a.Change));
    }

    public void Dispose() => _folder.Dispose();

    private ReceivedChange Change(long number) => NationalChange.Of(
        RegisterFile.Juki, _person.ResidentCode, number, (KnownItems.IndividualNumber, _person.IndividualNumber), (KnownItems.Address, "市川市八幡一丁目１番１号"));
}
