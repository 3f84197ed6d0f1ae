using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Juki.Registry.Tests.Disclosures;
using Juki.Testing;

namespace Juki.Registry.Tests.Attempts;

/// <summary>
/// Every request of an operator leaves exactly one log entry before the first byte of its answer, wherever storage fails and wherever its
/// caller goes away.
/// </summary>
[Trait("Requirement", "P7")]
[Trait("Requirement", "A3")]
public sealed class OneEntryTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>, IAsyncLifetime
{
    private readonly SyntheticPerson _person = SyntheticPerson.New();
    private ApiBench _bench = null!;

    public static TheoryData<string> Names => [.. OperatorCalls.Names];

    public async Task InitializeAsync()
    {
        // A call is made often, and has to be answered alike.
        _bench = await ApiBench.StartAsync(azurite, ("Bulk:MostDownloads", "10"));
        await _bench.PassOverEntriesAsync();
        await _bench.Registry.SendAsync(_person.MoveIn(1, "市川市八幡1番"));
    }

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task No_operation_of_the_contract_is_left_out()
    {
        using var contract = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(SolutionFolder.Path, "docs", "contracts", "openapi.json")));
        var logged =
            from path in contract.RootElement.GetProperty("paths").EnumerateObject()
            from operation in path.Value.EnumerateObject()
            where operation.Value.TryGetProperty("security", out _)
            select $"{operation.Name} {path.Name}";
        Assert.Equal(OperatorCalls.Names.Append("post /national-inquiries").Order(StringComparer.Ordinal), logged.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Wherever_storage_fails_the_answer_has_one_entry_or_says_that_there_is_none(string endpoint)
    {
        var call = await new OperatorCalls(_bench, _person).MakeAsync(endpoint);
        foreach (var at in await PlacesAsync(call))
        {
            var id = NextId();
            _bench.Registry.Crash.Set(at, afterwards: false);
            var reply = await _bench.TryAsync(call, id);
            _bench.Registry.Crash.Set(0, afterwards: false);
            Assert.Equal(Code(reply) == "log-unavailable" ? 0 : 1, await _bench.EntriesAsync(id));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Wherever_the_caller_goes_away_there_is_one_entry(string endpoint)
    {
        var call = await new OperatorCalls(_bench, _person).MakeAsync(endpoint);
        foreach (var at in await PlacesAsync(call))
        {
            var id = NextId();
            using var gone = new CancellationTokenSource();
            var work = await _bench.Registry.Pause.StallAsync(at, () => _bench.TryAsync(call, id, gone.Token));
            await gone.CancelAsync();
            if (work.IsStalled)
                await Assert.ThrowsAnyAsync<OperationCanceledException>(work.ResumeAsync);
            await WaitUntil.TrueAsync("the entry of an attempt that was cut off", async () => await _bench.EntriesAsync(id) == 1);
        }
    }

    [Theory]
    [InlineData("/api/inquiries")]
    [InlineData("/api/searches")]
    [InlineData("/api/disclosures")]
    public async Task A_body_that_is_cut_short_is_an_attempt_too(string path)
    {
        var id = NextId();
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(_bench.Address.Host, _bench.Address.Port);
            var token = path.EndsWith("disclosures", StringComparison.Ordinal) ? _bench.ClerkToken() : _bench.ListerToken();
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
                $"POST {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\nX-Correlation-ID: {id}\r\nContent-Length: 500\r\n\r\n{{\"duty\":"));
        }

        await WaitUntil.TrueAsync("the entry of a request that was cut short", async () => await _bench.EntriesAsync(id) == 1);
    }

    // The first calls to storage and the last ones, the log's among them; between these a long list is read, each row as the one before.
    private async Task<IEnumerable<int>> PlacesAsync(EndpointCall call)
    {
        await _bench.TryAsync(call, NextId());
        _bench.Registry.Crash.Set(int.MaxValue, afterwards: false);
        await _bench.TryAsync(call, NextId());
        var calls = _bench.Registry.Crash.Calls;
        _bench.Registry.Crash.Set(0, afterwards: false);
        return Enumerable.Range(1, 3).Concat(Enumerable.Range(calls - 1, 2)).Where(at => at > 0 && at <= calls).Distinct();
    }

    private static string NextId() => Guid.NewGuid().ToString("D");

    private static string? Code(ApiReply reply) => reply.Body.Text("code");
}
