using Juki.Records.Files;
using Juki.Testing;

namespace Juki.Registry.Tests.Bulk;

/// <summary>A bulk job at the Fuhyo server: overseas movers alone are told of, and nobody is asked for by an individual number (P6, F5).</summary>
public sealed class SupplementBulkTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    [Trait("Requirement", "P6")]
    [Trait("Requirement", "F5")]
    public async Task Rows_of_those_in_Japan_are_answered_as_rows_of_nobody()
    {
        await using var bench = await ApiBench.StartAsync(azurite, RegisterFile.Fuhyo);
        var (mover, here) = (SyntheticPerson.New(), SyntheticPerson.New());
        await bench.Registry.SendAsync(mover.SupplementEntry().Under(1));
        await bench.Registry.SendAsync(mover.GoneAbroad().Under(2));
        await bench.Registry.SendAsync(here.SupplementEntry().Under(1));

        var job = await bench.StartAsync(BulkBench.File(
            BulkBench.ByCode("f-1", mover), BulkBench.ByCode("f-2", here), BulkBench.ByCode("f-3", SyntheticPerson.New()), BulkBench.ByNumber("f-4", mover)));
        await bench.WorkAsync(job);

        Assert.Equal(
            ["inquiryNumber,result,state,matched,name,address", $"f-1,1,,1000000,{mover.Name},国外転出者", "f-2,0,,,,", "f-3,0,,,,", "f-4,9,,,,"],
            await bench.FetchAsync(job));
    }
}
