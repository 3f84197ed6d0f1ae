using System.Text.Json.Nodes;
using Juki.Registry.Messaging;
using Juki.Testing;

namespace Juki.Registry.Tests.Updates;

/// <summary>An id belongs to the content that its sender used it for first, whomever it is about (rulings.md 4).</summary>
[Trait("Requirement", "C11")]
public sealed class NoticeIdTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const string First = "市川市八幡一丁目１番１号";
    private const string Second = "市川市南八幡二丁目２番２号";

    private readonly SyntheticPerson _person = SyntheticPerson.New();
    private readonly SyntheticPerson _other = SyntheticPerson.New();
    private readonly string _id = Guid.NewGuid().ToString();
    private RegistryBench _bench = null!;

    public async Task InitializeAsync() => _bench = await RegistryBench.StartAsync(azurite);

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Theory]
    [InlineData("accepted", "accepted", "duplicate")]
    [InlineData("held", "held", "held")]
    [InlineData("refused by the record", "refused R11-person", "refused R11-person")]
    [InlineData("refused for its number", "refused C11", "refused C11")]
    [InlineData("a resend", "duplicate", "duplicate")]
    [InlineData("refused alone", "refused C04", "refused C04")]
    public async Task An_id_is_taken_whatever_became_of_its_first_use(string use, string answer, string again)
    {
        await _bench.SendAsync(_person.MoveIn(1, First));
        Assert.Equal(answer, await AnswerAsync(NoticeOf(use)));

        Assert.Equal("refused C11", await AnswerAsync(_other.MoveIn(1, Second)));
        Assert.Equal("refused C11", await AnswerAsync(_other.MoveIn(1, Second)));
        Assert.Equal("refused C04", await AnswerAsync(With(_other.MoveIn(1, Second), "sex", "8")));
        Assert.Equal("refused C11", Text((await _bench.VoidAsync(_other.Void(1), id: _id)).Single()));
        Assert.Null((await _bench.BodyAsync(_other)).Current);

        Assert.Equal(again, await AnswerAsync(NoticeOf(use)));
        Assert.Equal("accepted", (await _bench.SendAsync(_other.MoveIn(1, Second))).Single().Outcome);
    }

    [Fact]
    public async Task Another_sender_may_use_the_same_id()
    {
        await _bench.SendAsync(_person.MoveIn(1, First), id: _id);
        var there = With(_other.MoveIn(1, "船橋市湊町二丁目１番１号"), "municipalityCode", RegistryBench.Funabashi);
        Assert.Equal("accepted", (await _bench.SendAsync(there, RegistryBench.Funabashi, _id)).Single().Outcome);
    }

    [Fact]
    public async Task A_notice_that_came_before_its_day_is_answered_the_same_on_the_day_and_judged_anew_under_another_id()
    {
        var notice = With(_person.MoveIn(1, First), "changeDate", _bench.Time.GetUtcNow().AddDays(2).ToString("yyyyMMdd", null));
        Assert.Equal("refused C06", await AnswerAsync(notice));
        _bench.Time.Advance(TimeSpan.FromDays(3));
        Assert.Equal("refused C06", await LastAnswerAsync(notice));
        Assert.Equal("refused C11", await LastAnswerAsync(With(notice, "address", Second)));
        Assert.Equal("accepted", await LastAnswerAsync(notice, Guid.NewGuid().ToString()));
    }

    [Theory]
    [InlineData(89, "refused C11")]
    [InlineData(91, "accepted")]
    [Trait("Requirement", "R3")]
    public async Task An_id_is_remembered_for_ninety_days(int days, string answer)
    {
        await _bench.SendAsync(_person.MoveIn(1, First), id: _id);
        _bench.Time.Advance(TimeSpan.FromDays(days));
        Assert.Equal(answer, await LastAnswerAsync(_other.MoveIn(1, Second)));
    }

    [Fact]
    [Trait("Requirement", "V3")]
    public async Task Requests_stay_in_the_budget()
    {
        var (malformed, old) = (With(_person.MoveIn(1, First), "sex", "9"), Guid.NewGuid().ToString());
        await _bench.SendAsync(SyntheticPerson.New().MoveIn(1, First), id: old);
        Assert.Equal(["POST NoticeIds", "POST $batch"], await RequestsAsync(malformed, _id));
        Assert.Equal(["POST NoticeIds", "GET NoticeIds", "POST $batch"], await RequestsAsync(malformed, _id));

        // Of somebody else, or after a refusal alone: no group but that of the record of exchanges.
        Assert.Equal(["GET People", "POST NoticeIds", "GET NoticeIds", "POST $batch"], await RequestsAsync(_person.MoveIn(1, First), _id));

        var id = Guid.NewGuid().ToString();
        Assert.Equal(
            ["GET People", "POST NoticeIds", "POST NumberClaims", "PUT Markers", .. Enumerable.Repeat("PUT SearchIndex", 7), "POST $batch", "PATCH Digests", "POST $batch"],
            await RequestsAsync(_person.MoveIn(1, First), id));
        Assert.Equal(["GET People", "POST $batch"], await RequestsAsync(_person.MoveIn(1, First), id));
        Assert.Equal(["GET People", "POST $batch"], await RequestsAsync(_person.MoveWithin(2, Second), id));
        Assert.Equal(["GET People", "POST NoticeIds", "POST $batch"], await RequestsAsync(_person.MoveIn(1, First), Guid.NewGuid().ToString()));

        // An id past its life is taken anew; the first such one looks keys up.
        _bench.Time.Advance(TimeSpan.FromDays(91));
        await RequestsAsync(malformed, old);
        Assert.Equal(["POST NoticeIds", "GET NoticeIds", "PUT NoticeIds", "POST $batch"], await RequestsAsync(malformed, _id));
    }

    private JsonObject NoticeOf(string use) => use switch
    {
        "accepted" => _person.MoveWithin(2, Second),
        "held" => _person.MoveWithin(3, Second),
        "refused by the record" => _person.MoveIn(2, Second),
        "refused for its number" => _person.MoveIn(1, Second),
        "a resend" => _person.MoveIn(1, First),
        _ => With(_person.MoveWithin(2, Second), "sex", "9"),
    };

    private async Task<string> AnswerAsync(JsonObject notice) => Text((await _bench.SendAsync(notice, id: _id)).Single());

    // After the quarter may have turned, earlier replies don't open with the current key.
    private async Task<string> LastAnswerAsync(JsonObject notice, string? id = null)
    {
        await _bench.Updates.ApplyAsync(await _bench.SealAsync(notice, id: id ?? _id), 1, default);
        return Text(await _bench.SealedReplies.OpenLastAsync(_bench.Municipalities, _bench.Server.Get<MessageKeys>()));
    }

    private async Task<IReadOnlyList<string>> RequestsAsync(JsonObject notice, string id)
    {
        var body = await _bench.SealAsync(notice, id: id);
        using var recording = _bench.Record();
        await _bench.Updates.ApplyAsync(body, 1, default);
        return [.. recording.Requests.Select(r => $"{r.Method} {r.Resource}")];
    }

    private static string Text(TestReply reply) => $"{reply.Outcome} {string.Join(' ', reply.Checks)}".Trim();

    private static JsonObject With(JsonObject notice, string member, string value)
    {
        var changed = (JsonObject)notice.DeepClone();
        changed[member] = value;
        return changed;
    }
}
