using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Records.Linking;
using Juki.Registry.Access;
using Juki.Testing;

namespace Juki.Registry.Tests.Linking;

/// <summary>Every duty x state of the person x caller x file: a number comes out only where the law opens a door (F1, F3, F5).</summary>
[Trait("Requirement", "F1")]
public sealed class LinkDecisionTests
{
    private const string DepartmentOrOrgan = "likely";

    private static readonly SyntheticPerson Person = SyntheticPerson.New();

    // State by name: the record, and whether its number may be given.
    private static readonly IReadOnlyList<(string State, PersonRecord? Record, bool IsOpen)> States =
    [
        ("never held", null, false),
        ("living", Of(removed: "0", reason: "11"), false),
        ("moved out", Of(removed: "1", reason: "21"), true),
        ("dead", Of(removed: "1", reason: "22"), false),
        ("removed by office", Of(removed: "1", reason: "23"), false),
        ("moved out, without a number", Of(removed: "1", reason: "21", number: ""), false),
        ("moved out, under another code", Of(removed: "1", reason: "21", code: SyntheticPerson.New().ResidentCode), false),
    ];

    public static TheoryData<string> Duties() => [.. Table().Select(row => row.Code)];

    [Theory]
    [MemberData(nameof(Duties))]
    public void The_number_comes_out_only_in_the_cells_that_the_law_opens(string code)
    {
        using var samples = new DutySamples();
        var row = Table().Single(each => each.Code == code);
        foreach (var register in RegisterFile.All)
        {
            var duty = new DutyRegister(samples.NothingDecided, register).Find(code);
            var mayUse = duty is { GivesIndividualNumber: true };
            Assert.Equal(row.MayInquire && row.Numbers == DepartmentOrOrgan, mayUse);
            Assert.Equal(mayUse && register == RegisterFile.Juki, duty?.Items.Contains(KnownItems.IndividualNumber) ?? false);
            foreach (var (state, record, isOpen) in States)
            {
                var decision = NumberDecision.Of(mayUse, record, Person.Code);
                Assert.True(mayUse && isOpen == decision is NumberDecision.Given || !mayUse && decision is NumberDecision.Refused, $"{register} {code} {state}");
                Assert.DoesNotContain(Person.IndividualNumber, decision.ToString()!, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Only_one_file_asks_and_only_the_other_holds_numbers()
    {
        Assert.Equal([RegisterFile.Fuhyo], RegisterFile.All.Where(register => register.AsksForNumbers));
        Assert.All(RegisterFile.All, register => Assert.NotEqual(register.AsksForNumbers, register.Fields.Has(KnownItems.IndividualNumber)));
    }

    private static PersonRecord Of(string removed, string reason, string? number = null, string? code = null) => new(RecordItems.Blank(FieldTable.Juki)
        .With(KnownItems.ResidentCode, code ?? Person.ResidentCode)
        .With(KnownItems.IndividualNumber, number ?? Person.IndividualNumber)
        .With(KnownItems.ChangeReason, reason)
        .With(KnownItems.RemovedFlag, removed));

    private static IEnumerable<(string Code, bool MayInquire, string Numbers)> Table() => DutySamples.Rows().Select(row => (
        row[0],
        row[1] is "法30条の15①一" or "法30条の15②一",
        row[6]));
}
