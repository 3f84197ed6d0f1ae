using Juki.Testing;

namespace Juki.Registry.Tests.Bulk;

/// <summary>A bulk job from its order to its end, on the real emulator and opened with openssl.</summary>
[Trait("Requirement", "P6")]
public sealed class BulkFlowTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private readonly SyntheticPerson _one = SyntheticPerson.Named("括提　一郎", "19770304");
    private ApiBench _bench = null!;

    public async Task InitializeAsync()
    {
        _bench = await ApiBench.StartAsync(azurite);
        await _bench.Registry.SendAsync(_one.MoveIn(1, "市川市八幡1番"));
    }

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task Rows_are_answered_in_their_order()
    {
        var job = await _bench.StartAsync(BulkBench.File(
            BulkBench.ByCode("a-1", _one), BulkBench.ByCode("a-2", SyntheticPerson.New()), "a-3,1,12345,,,,,,,", BulkBench.ByNumber("a-4", _one), BulkBench.ByItems("a-5", _one.Name, _one.BirthDate)));
        await _bench.WorkAsync(job);

        Assert.Equal(
            [
                "inquiryNumber,result,state,matched,name,address",
                "a-1,1,,1000000,括提　一郎,市川市八幡1番",
                "a-2,0,,,,",
                "a-3,9,,,,",
                "a-4,1,,0100000,括提　一郎,市川市八幡1番",
                "a-5,1,,0010100,括提　一郎,市川市八幡1番",
            ],
            await _bench.FetchAsync(job));
    }
}
