using System.Net;
using Juki.Registry.Linking;
using Juki.Registry.Provisions;
using Juki.Registry.Retention;
using Juki.Testing;
using Juki.Vault.Blobs;
using Juki.Vault.Storage;

namespace Juki.Registry.Tests.Linking;

/// <summary>
/// Either server ends at each of its calls to storage and over the line, and is started anew; the operator asks again under the same id, fetches and
/// acknowledges (F1, F2, V2).
/// </summary>
[Trait("Requirement", "F2")]
public sealed class LinkCrashTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>, IAsyncLifetime
{
    private LinkBench _bench = null!;

    public async Task InitializeAsync() => _bench = await LinkBench.StartAsync(azurite);

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task Whichever_server_ends_wherever_the_request_comes_to_one_number_and_then_to_none()
    {
        var person = await _bench.OverseasMoverAsync();
        var requests = new List<Guid>();
        foreach (var isFuhyo in new[] { true, false })
        {
            var calls = await CallsAsync(isFuhyo, person, requests);
            Assert.InRange(calls, isFuhyo ? 8 : 2, 40);
            for (var call = 1; call <= calls; call++)
            {
                foreach (var afterwards in new[] { false, true })
                    requests.Add(await EndAndGoOnAsync(isFuhyo, call, afterwards, person));
            }
        }

        await CheckLogsAsync(requests);
        await CheckAreaAsync();
    }

    // How many calls the whole of it makes, without an end.
    private async Task<int> CallsAsync(bool isFuhyo, SyntheticPerson person, List<Guid> requests)
    {
        var (end, id) = (isFuhyo ? _bench.FuhyoEnd : _bench.JukiEnd, Guid.NewGuid());
        end.Set(0, afterwards: false);
        await _bench.AskAsync(LinkBench.Question(person, id));
        await _bench.FetchAsync(id);
        await _bench.AcknowledgeAsync(id);
        requests.Add(id);
        return end.Calls;
    }

    private async Task<Guid> EndAndGoOnAsync(bool isFuhyo, int call, bool afterwards, SyntheticPerson person)
    {
        var (end, id) = (isFuhyo ? _bench.FuhyoEnd : _bench.JukiEnd, Guid.NewGuid());
        end.Set(call, afterwards);
        await _bench.AskAsync(LinkBench.Question(person, id));
        await _bench.FetchAsync(id);
        await _bench.AcknowledgeAsync(id);
        if (isFuhyo)
            await _bench.StartFuhyoAsync();
        else
            await _bench.StartJukiAsync();

        var again = await _bench.AskAsync(LinkBench.Question(person, id));
        if (again.Status == HttpStatusCode.OK)
            Assert.Equal(person.IndividualNumber, again.Body.GetProperty("individualNumber").GetString());
        else
            Assert.Equal("number-request-over", again.Code);
        var fetched = await _bench.FetchAsync(id);
        Assert.Equal(again.Status, fetched.Status);
        if (fetched.Status == HttpStatusCode.OK)
            Assert.Equal(person.IndividualNumber, fetched.Body.GetProperty("individualNumber").GetString());
        Assert.Equal("number-request-unknown", (await _bench.FetchAsync(id, LinkBench.Colleague)).Code);
        Assert.Equal(HttpStatusCode.OK, (await _bench.AcknowledgeAsync(id)).Status);
        Assert.Equal("number-request-over", (await _bench.FetchAsync(id)).Code);
        return id;
    }

    // Nothing was handed over that the one who asked has not logged before, and nothing was given that is not logged.
    private async Task CheckLogsAsync(List<Guid> requests)
    {
        var juki = (await _bench.LogAsync(_bench.Juki)).ToLookup(line => line.Entry.ExchangeId);
        var fuhyo = (await _bench.LogAsync(_bench.Fuhyo)).ToLookup(line => line.Entry.ExchangeId);
        foreach (var id in requests.Select(id => id.ToString("D")))
        {
            var asked = fuhyo[id].Where(line => line.Entry.Function == KnownFunctions.NumberRequest).Select(line => LinkContract.TextOf(line.Receipt)).ToList();
            Assert.NotEmpty(asked);
            Assert.Contains(juki[id], line => line.Entry.Outcome == ProvisionOutcome.Delivered);
            Assert.All(juki[id], line => Assert.Contains(line.Entry.OtherReceipt, asked));
            Assert.Contains(fuhyo[id], line => line.Entry is { Function: KnownFunctions.Inquiry, Outcome: ProvisionOutcome.Delivered });
        }
    }

    private async Task CheckAreaAsync()
    {
        _bench.Time.Advance(TimeSpan.FromDays(2));
        var report = await _bench.Fuhyo.Get<RetentionRunner>().RunAsync(_bench.Fuhyo.Get<NumberPurge>(), default);
        Assert.Empty(report.Left);
        Assert.NotEmpty(report.Keys);
        Assert.Empty(await _bench.Fuhyo.Get<SealedBlobs>().NamesAsync(StorageArea.Records, KnownContainers.TemporaryNumbers, "", default));
    }
}
