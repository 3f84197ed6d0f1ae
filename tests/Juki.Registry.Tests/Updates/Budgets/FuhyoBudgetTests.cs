using Juki.Records.Files;
using Juki.Records.Reasons;
using Juki.Testing;

namespace Juki.Registry.Tests.Updates.Budgets;

/// <summary>What notices of supplements ask of storage, request by request, against the budgets of docs/adr/0018.</summary>
[Trait("Requirement", "V3")]
public sealed class FuhyoBudgetTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    public static TheoryData<string> Cases => [.. BudgetTable.Supplements.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_notice_of_a_supplement_asks_for_what_its_budget_says(string name)
    {
        await using var bench = await RegistryBench.StartAsync(azurite, RegisterFile.Fuhyo, []);
        await BudgetTable.Supplements[name].MeasureAsync(new BudgetScene(bench), () => FindKeysAsync(bench));
    }

    [Fact]
    public void Every_act_has_its_budget() =>
        Assert.Empty(ReasonTable.Fuhyo.Rows.Select(row => row.Code).Except(BudgetTable.Supplements.Keys));

    private static async Task FindKeysAsync(RegistryBench bench)
    {
        var other = SyntheticPerson.New();
        await bench.SendAsync(other.SupplementEntry().Under(1));
        await bench.SendAsync(other.Moved("市川市").Under(2));
        await bench.ForwardAsync(other);
    }
}
