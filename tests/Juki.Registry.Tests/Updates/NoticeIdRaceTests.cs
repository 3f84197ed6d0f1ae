using System.Text.Json.Nodes;
using Juki.Registry.Updates;
using Juki.Testing;
using Juki.Vault.Tables;

namespace Juki.Registry.Tests.Updates;

/// <summary>Ids when work ends anywhere, and when several use one at once, in one process and in two.</summary>
[Trait("Requirement", "C11")]
public sealed class NoticeIdRaceTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const string Home = "市川市八幡一丁目１番１号";

    private RegistryBench _bench = null!;
    private ServerUnderTest _second = null!;

    public async Task InitializeAsync()
    {
        _bench = await RegistryBench.StartAsync(azurite);
        _second = await ServerUnderTest.StartAsync(new ServerParts(azurite.ConnectionString, azurite.KeyFolder, _bench.SealedReplies)
        {
            Time = _bench.Time,
            Settings = UnusedSettings.With(("Messaging:MunicipalRegister", _bench.Municipalities.RegisterFile)),
        });
        await _bench.SendAsync(SyntheticPerson.New().MoveIn(1, Home));
    }

    public async Task DisposeAsync()
    {
        await _second.DisposeAsync();
        await _bench.DisposeAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Requirement", "V2")]
    public async Task Wherever_the_work_on_the_first_ends_one_of_two_has_the_id_and_each_is_answered_once_and_for_all(bool isRefusedAlone)
    {
        for (var call = 1; ; call++)
        {
            var crashes = 0;
            foreach (var afterwards in new[] { false, true })
            {
                var (person, other, id) = (SyntheticPerson.New(), SyntheticPerson.New(), Guid.NewGuid().ToString());
                var first = await _bench.SealAsync(isRefusedAlone ? Malformed(person) : person.MoveIn(1, Home), id: id);
                var second = await _bench.SealAsync(other.MoveIn(1, Home), id: id);
                crashes += await _bench.CrashAsync(call, afterwards, () => _bench.Updates.ApplyAsync(first, 1, default)) ? 1 : 0;

                // The call that takes the id is the second, after the person was read; of what is refused alone the first.
                var isTaken = call > (isRefusedAlone ? 1 : 2) || (call == (isRefusedAlone ? 1 : 2) && afterwards);
                Assert.Equal(isTaken ? "refused C11" : "accepted", await AnswerAsync(second));
                string[] late = isRefusedAlone ? ["refused C04"] : isTaken ? ["accepted", "accepted, duplicate"] : ["refused C11"];
                Assert.Contains(await AnswerAsync(first, deliveryCount: 2), late);
                Assert.Equal(late[^1], await AnswerAsync(first, deliveryCount: 3));
                Assert.Equal(!isRefusedAlone && isTaken, (await _bench.BodyAsync(person)).Current is not null);
                Assert.Equal(!isTaken, (await _bench.BodyAsync(other)).Current is not null);
            }

            if (crashes == 0)
            {
                Assert.True(call > 2, "The walk ended before it had gone through the work.");
                return;
            }
        }
    }

    [Fact]
    public async Task Of_two_contents_under_one_id_at_once_one_is_applied_and_the_other_refused()
    {
        for (var round = 0; round < 10; round++)
        {
            var (person, other, id) = (SyntheticPerson.New(), SyntheticPerson.New(), Guid.NewGuid().ToString());
            var answers = await AtOnceAsync(await _bench.SealAsync(person.MoveIn(1, Home), id: id), await _bench.SealAsync(other.MoveIn(1, Home), id: id));
            Assert.Equal(["accepted", "refused C11"], answers);
            Assert.Single(new[] { await _bench.BodyAsync(person), await _bench.BodyAsync(other) }, body => body.Current is not null);
        }
    }

    [Fact]
    public async Task One_message_delivered_twice_at_once_is_applied_once_and_refused_never()
    {
        for (var round = 0; round < 10; round++)
        {
            var person = SyntheticPerson.New();
            var body = await _bench.SealAsync(person.MoveIn(1, Home), id: Guid.NewGuid().ToString());
            Assert.Equal(["accepted", "duplicate"], await AtOnceAsync(body, body));
            Assert.Single((await _bench.BodyAsync(person)).Applied);
        }
    }

    [Fact]
    public async Task Ids_that_are_taken_together_are_told_apart_each_by_itself()
    {
        var (taken, free) = (Ids(10), Ids(15));
        foreach (var id in taken)
            await _bench.SendAsync(Malformed(SyntheticPerson.New()), id: id);

        var people = taken.Concat(free).Select(id => (Id: id, Person: SyntheticPerson.New())).ToList();
        var bodies = new List<string>();
        foreach (var (id, person) in people.Concat(people))
            bodies.Add(await _bench.SealAsync(person.MoveIn(1, Home), id: id));
        var before = (await _bench.RepliesAsync()).Count;
        await Task.WhenAll(bodies.Select(body => ApplyAsync(_bench.Updates, body)));

        var answers = (await _bench.RepliesAsync()).Skip(before).ToLookup(reply => reply.NoticeId, Text);
        Assert.All(taken, id => Assert.Equal(["refused C11", "refused C11"], answers[id]));
        Assert.All(free, id => Assert.Equal(["accepted", "duplicate"], answers[id].Order(StringComparer.Ordinal)));
        foreach (var (id, person) in people)
            Assert.Equal(free.Contains(id), (await _bench.BodyAsync(person)).Current is not null);
    }

    [Fact]
    [Trait("Requirement", "V3")]
    public async Task Those_who_take_ids_at_once_share_their_requests()
    {
        var bodies = new List<string>();
        foreach (var id in Ids(40))
            bodies.Add(await _bench.SealAsync(Malformed(SyntheticPerson.New()), id: id));
        using var recording = _bench.Record();
        await Task.WhenAll(bodies.Select(body => Task.Run(() => _bench.Updates.ApplyAsync(body, 1, default))));

        // Each alone would take one for its id and one for the record of exchanges.
        Assert.InRange(recording.Requests.Count, 2, bodies.Count);
    }

    private async Task<string> AnswerAsync(string body, int deliveryCount = 1) =>
        string.Join(", ", (await _bench.DeliverAsync(body, deliveryCount)).Select(Text));

    // Each in a process of its own.
    private async Task<IReadOnlyList<string>> AtOnceAsync(string one, string other)
    {
        var before = (await _bench.RepliesAsync()).Count;
        await Task.WhenAll(ApplyAsync(_bench.Updates, one), ApplyAsync(_second.Get<UpdateProcessor>(), other));
        return [.. (await _bench.RepliesAsync()).Skip(before).Select(Text).Order(StringComparer.Ordinal)];
    }

    // Whoever loses a race too often is delivered again.
    private static async Task ApplyAsync(UpdateProcessor updates, string body)
    {
        for (var delivery = 1; ; delivery++)
        {
            try
            {
                await Task.Run(() => updates.ApplyAsync(body, delivery, default));
                return;
            }
            catch (RowChangedException) when (delivery < 10)
            {
            }
        }
    }

    private static List<string> Ids(int count) => [.. Enumerable.Range(0, count).Select(_ => Guid.NewGuid().ToString())];

    private static JsonObject Malformed(SyntheticPerson person)
    {
        var notice = person.MoveIn(1, Home);
        notice["sex"] = "9";
        return notice;
    }

    private static string Text(TestReply reply) => $"{reply.Outcome} {string.Join(' ', reply.Checks)}".Trim();
}
