using Juki.Records.Reasons;
using Juki.Registry.Forwarding;
using Juki.Registry.Updates;
using Juki.Testing;

namespace Juki.Registry.Tests.Updates.Budgets;

/// <summary>What messages ask of storage, request by request, against the budgets of docs/adr/0018.</summary>
[Trait("Requirement", "V3")]
public sealed class BudgetTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    // A month and a quarter have a key of their own; the days that a case takes stay within one of both.
    private static readonly DateTimeOffset Start = new(2026, 5, 1, 3, 0, 0, TimeSpan.Zero);

    private RegistryBench _bench = null!;
    private BudgetScene _scene = null!;

    public static TheoryData<string> Cases() => [.. BudgetTable.All.Keys];

    public async Task InitializeAsync()
    {
        _bench = await RegistryBench.StartAsync(azurite.ConnectionString, azurite.KeyFolder, Start);
        _scene = new BudgetScene(_bench);
    }

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Theory]
    [MemberData(nameof(Cases))]
    public Task A_message_asks_for_what_its_budget_says(string name) => BudgetTable.All[name].MeasureAsync(_scene, FindKeysAsync);

    [Fact]
    public void Every_reason_has_its_budget() =>
        Assert.Empty(ReasonTable.Juki.Rows.Select(row => row.Code).Except(BudgetTable.All.Keys.Select(name => name.Split(' ')[0])));

    [Fact]
    public async Task A_message_that_nobody_can_open_asks_for_two_and_its_exchange()
    {
        await FindKeysAsync();
        Assert.Equal(
            Sorted(new Requests("PUT quarantine", "POST Quarantine") + SharedAppends.Exchange),
            await _bench.Calls.DuringAsync(() => _bench.DeliverAsync("what is no message " + Guid.NewGuid())));
    }

    [Fact]
    public async Task A_message_that_is_set_aside_asks_for_one_and_its_exchange()
    {
        var body = await _bench.SealAsync(_scene.Person.MoveIn(1));
        await FindKeysAsync();
        _bench.Municipalities.Stop(RegistryBench.Ichikawa);
        Assert.Equal(
            Sorted(new Requests("POST Backlog") + SharedAppends.Exchange),
            await _bench.Calls.DuringAsync(() => _bench.DeliverAsync(body)));
    }

    [Fact]
    public async Task A_return_that_has_settled_asks_for_its_commit_and_its_marker()
    {
        await _scene.LeaveAsync();
        await _scene.SendAsync(_scene.Person.MoveIn(9, BudgetScene.Second));
        _bench.Time.Advance(TimeSpan.FromMinutes(16));
        await FindKeysAsync();
        var marker = await _bench.Server.Get<MarkerBoard>().ReadAsync(await _bench.TokenAsync(_scene.Person), default);
        Assert.Equal(
            Sorted(Requests.RangeRead + Requests.Group + Requests.Indexed + Requests.Digest + Requests.Marker + SharedAppends.Exchange + Requests.Marker),
            await _bench.Calls.DuringAsync(() => _bench.Server.Get<PersonWork>().ReleaseAsync(marker!, default)));
        Assert.Equal(9, (await _bench.BodyAsync(_scene.Person)).LastNumber);
    }

    [Fact]
    [Trait("Requirement", "U6")]
    public async Task A_change_that_is_forwarded_asks_for_its_provision_and_its_exchange_besides_its_range()
    {
        await _scene.SendAsync(_scene.Person.MoveIn(1, BudgetScene.First));
        await FindKeysAsync();
        Assert.Equal(
            Sorted(new Requests("GET Markers", "GROUP Provisions", "DELETE Markers") + Requests.RangeRead + SharedAppends.Exchange + Requests.Group),
            await _bench.Calls.DuringAsync(() => _bench.ForwardAsync(_scene.Person)));

        // A move's own forwarding removes what searches would find of the former address.
        await _scene.SendAsync(_scene.Person.MoveWithin(2, BudgetScene.Second));
        Assert.Equal(
            Sorted(new Requests("GET Markers", "GROUP Provisions", "DELETE Markers") + Requests.RangeRead + SharedAppends.Exchange + Requests.TownUnindexed + Requests.Group),
            await _bench.Calls.DuringAsync(() => _bench.ForwardAsync(_scene.Person)));
    }

    private static IEnumerable<string> Sorted(Requests budget) => budget.Calls.Order(StringComparer.Ordinal);

    // Keys are looked up once a process, not once a message: another person's notices have it done.
    private async Task FindKeysAsync()
    {
        var other = SyntheticPerson.New();
        await _scene.SendAsync(other.MoveIn(1, BudgetScene.First), other.MoveWithin(2, BudgetScene.Second));
        await _bench.ForwardAsync(other);
    }
}
