using Juki.Records.Checks;
using Juki.Records.Files;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Cells;

/// <summary>
/// The common checks against the reference, row by row and column by column; and of each stage that this assembly has, a notice that fails.
/// A row whose words changed equals the code's no more, so the test fails until somebody has read the new words.
/// </summary>
[Trait("Requirement", "U3")]
public sealed class CommonCheckTests
{
    private static readonly Dictionary<CheckOutcome, string> Letters = new()
    {
        [CheckOutcome.None] = "-",
        [CheckOutcome.Error] = "E",
        [CheckOutcome.Warning] = "W",
        [CheckOutcome.ErrorOrHold] = "E/H",
    };

    private static readonly Dictionary<string, Func<NoticeSample, NoticeSample>> FailingAlone = new()
    {
        ["C01"] = sample => sample.From(NoticeSample.Funabashi),
        ["C02"] = sample => sample.With("residentCode", "1"),
        ["C03"] = sample => sample.With("individualNumber", "1"),
        ["C04"] = sample => sample.With("sex", "0"),
        ["C05"] = sample => sample.With("changeDate", "20250229"),
        ["C06"] = sample => sample.With("changeDate", "20260403"),
        ["C07"] = sample => sample.With("birthDate", "20260402"),
        ["C08"] = sample => sample.With("gaijiFlag", "1"),
        ["C09"] = sample => sample.Without("address"),
        ["C10"] = sample => sample.With("nameKana", "＊"),
        ["C18"] = sample => sample.With("name", "\u0001"),
    };

    public static TheoryData<string, string> ChecksOfTheNoticeAlone()
    {
        var data = new TheoryData<string, string>();
        foreach (var register in RegisterFile.All)
        {
            foreach (var check in CommonChecks.All.Where(check => check.Stage == CheckStage.Notice && (check.Id != "C03" || register.Fields.HoldsIndividualNumbers)))
                data.Add(register.Name, check.Id);
        }

        return data;
    }

    [Fact]
    public void The_table_in_the_code_reads_as_the_reference_does() => Assert.Equal(
        ReferenceTable.Read("logic_checks_common").Select(row => (row["id"], row["item"], row["check"], row["E error / W warning / H hold"])),
        CommonChecks.All.Select(check => (check.Id, check.Item, check.Rule, Letters[check.Outcome])));

    [Fact]
    public void A_check_of_the_work_is_one_that_no_notice_fails() => Assert.All(
        CommonChecks.All, check => Assert.Equal(check.Outcome == CheckOutcome.None, check.Stage == CheckStage.Work));

    [Theory]
    [MemberData(nameof(ChecksOfTheNoticeAlone))]
    public void A_notice_that_fails_a_check_alone_is_refused_or_warned_as_the_table_says(string file, string id)
    {
        var reading = FailingAlone[id](NoticeSample.FirstIn(RegisterFile.Find(file)!)).Read();
        var warns = CommonChecks.All.Single(check => check.Id == id).Outcome == CheckOutcome.Warning;
        Assert.Equal(warns, reading.IsSound);
        Assert.Equal(id, Assert.Single(warns ? reading.Warnings : reading.Failures).Check);
    }
}
