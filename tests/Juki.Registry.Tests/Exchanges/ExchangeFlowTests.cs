using System.Net;
using Juki.Registry.Exchanges;
using Juki.Registry.Forwarding;
using Juki.Testing;

namespace Juki.Registry.Tests.Exchanges;

/// <summary>Whatever comes from a communication server and whatever is sent leaves its entry before the message is done with.</summary>
[Trait("Requirement", "U7")]
public sealed class ExchangeFlowTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const string First = "市川市八幡一丁目１番１号";
    private const string Second = "市川市南八幡二丁目２番２号";
    private const string Third = "市川市真間三丁目３番３号";

    private readonly SyntheticPerson _person = SyntheticPerson.New();
    private readonly string _id = Guid.NewGuid().ToString();
    private RegistryBench _bench = null!;

    public async Task InitializeAsync() => _bench = await RegistryBench.StartAsync(azurite, ("Forwarding:RetryDelay", "00:00:00"));

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task A_notice_and_its_reply()
    {
        await _bench.SendAsync(_person.MoveIn(1, First), id: _id);
        Assert.Equal(Answered("accepted"), await _bench.ExchangesOfAsync(_id));
    }

    [Fact]
    [Trait("Requirement", "A5")]
    public async Task No_entry_holds_anything_of_a_person()
    {
        await _bench.SendAsync(_person.MoveIn(1, First), id: _id);
        await _bench.ForwardAsync(_person);
        var today = Records.Time.JapanTime.DateOf(_bench.Time.GetUtcNow());
        var token = (await _bench.TokenAsync(_person)).Hex;
        string[] personal = [_person.ResidentCode, _person.IndividualNumber, _person.Name, First, token];
        await foreach (var entry in _bench.Server.Get<ExchangeLog>().ListAsync(today, today, partner: null, default))
            Assert.DoesNotContain(personal, text => entry.ToString().Contains(text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_notice_that_is_refused_alone_or_by_the_record()
    {
        await _bench.SendAsync(new() { ["residentCode"] = "1" }, id: _id);
        Assert.Equal(Answered("refused"), await _bench.ExchangesOfAsync(_id));
        var byTheRecord = Guid.NewGuid().ToString();
        await _bench.SendAsync(_person.MoveWithin(1, First), id: byTheRecord);
        Assert.Equal(Answered("refused"), await _bench.ExchangesOfAsync(byTheRecord));
    }

    [Fact]
    public async Task A_resend_is_an_exchange_of_its_own()
    {
        await _bench.SendAsync(_person.MoveIn(1, First), id: _id);
        _bench.Time.Advance(TimeSpan.FromSeconds(1));
        await _bench.SendAsync(_person.MoveIn(1, First), id: _id);
        Assert.Equal([.. Answered("accepted"), .. Answered("duplicate")], await _bench.ExchangesOfAsync(_id));
    }

    [Fact]
    public async Task The_reply_to_a_held_notice_that_another_releases()
    {
        await _bench.SendAsync(_person.MoveIn(1, First));
        await _bench.SendAsync(_person.MoveWithin(3, Third), id: _id);
        _bench.Time.Advance(TimeSpan.FromSeconds(1));
        await _bench.SendAsync(_person.MoveWithin(2, Second));
        Assert.Equal([.. Answered("held"), (RegistryBench.Ichikawa, ExchangeKind.ReplySent, "accepted")], await _bench.ExchangesOfAsync(_id));
    }

    [Fact]
    public async Task The_reply_to_a_held_notice_that_a_sweep_releases()
    {
        await _bench.SendAsync(_person.MoveIn(1, First));
        await _bench.SendAsync(_person.MoveOut(2, First));
        await _bench.SendAsync(_person.MoveIn(9, Second), id: _id);
        _bench.Time.Advance(TimeSpan.FromMinutes(16));
        await _bench.SweepAsync(_person);
        Assert.Contains((RegistryBench.Ichikawa, ExchangeKind.ReplySent, "accepted"), await _bench.ExchangesOfAsync(_id));
    }

    [Fact]
    public async Task A_message_that_nobody_can_open()
    {
        var body = $"nobody's message {Guid.NewGuid()}";
        await _bench.Updates.ApplyAsync(body, 1, default);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(body)));
        Assert.Equal([(KnownPartners.Unknown, ExchangeKind.MessageQuarantined, "envelope-not-encrypted")], await _bench.ExchangesOfAsync(hash));
    }

    [Fact]
    public async Task Each_attempt_to_forward_a_change_with_the_national_servers_answer()
    {
        await _bench.SendAsync(_person.MoveIn(1, First), id: _id);
        _bench.National.Fault = () => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
        await Assert.ThrowsAsync<NationalUnavailableException>(() => _bench.ForwardAsync(_person));
        _bench.Time.Advance(TimeSpan.FromSeconds(1));
        _bench.National.Fault = () => new HttpResponseMessage(HttpStatusCode.Conflict);
        await _bench.ForwardAsync(_person);
        _bench.Time.Advance(TimeSpan.FromSeconds(1));
        _bench.National.Fault = () => null;
        await _bench.ForwardAsync(_person);
        Assert.Equal(
            [Forwarded("national-unavailable"), Forwarded("national-refused"), Forwarded("acknowledged")],
            await _bench.ExchangesOfAsync(_bench.National.Of(_person).Single().Id));
    }

    [Fact]
    [Trait("Requirement", "V2")]
    public async Task Wherever_the_work_crashes_the_redelivered_message_is_recorded_and_no_notice_is_lost()
    {
        await _bench.SendAsync(SyntheticPerson.New().MoveIn(1, First));
        for (var call = 1; ; call++)
        {
            var (person, id) = (SyntheticPerson.New(), Guid.NewGuid().ToString());
            var body = await _bench.SealAsync(person.MoveIn(1, First), id: id);
            var crashed = await _bench.CrashAsync(call, afterwards: false, () => _bench.Updates.ApplyAsync(body, 1, default));
            await _bench.Updates.ApplyAsync(body, 2, default);
            Assert.Equal(First, (await _bench.BodyAsync(person)).Current!.Address);
            var exchanges = await _bench.ExchangesOfAsync(id);
            Assert.Contains((RegistryBench.Ichikawa, ExchangeKind.NoticeReceived, KnownOutcomes.Authenticated), exchanges);
            Assert.Contains(exchanges, e => e.Kind == ExchangeKind.ReplySent);
            if (crashed)
                continue;
            Assert.True(call > 5, "The walk ended before it had gone through the work.");
            return;
        }
    }

    [Fact]
    [Trait("Requirement", "V2")]
    public async Task A_forwarding_that_crashes_anywhere_is_recorded_in_the_end()
    {
        for (var call = 1; ; call++)
        {
            var person = SyntheticPerson.New();
            await _bench.SendAsync(person.MoveIn(1, First));
            var crashed = await _bench.CrashAsync(call, afterwards: false, () => _bench.ForwardAsync(person));
            await _bench.ForwardAsync(person, deliveryCount: 2);
            Assert.Contains(Forwarded("acknowledged"), await _bench.ExchangesOfAsync(_bench.National.Of(person)[0].Id));
            if (crashed)
                continue;
            Assert.True(call > 7, "The walk ended before it had gone through the work.");
            return;
        }
    }

    private static (string Partner, ExchangeKind Kind, string Outcome)[] Answered(string outcome) =>
    [
        (RegistryBench.Ichikawa, ExchangeKind.NoticeReceived, KnownOutcomes.Authenticated),
        (RegistryBench.Ichikawa, ExchangeKind.ReplySent, outcome),
    ];

    private static (string Partner, ExchangeKind Kind, string Outcome) Forwarded(string outcome) =>
        (KnownPartners.National, ExchangeKind.ChangeForwarded, outcome);
}
