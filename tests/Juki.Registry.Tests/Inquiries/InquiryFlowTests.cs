using System.Net;
using CsCheck;
using Juki.Records.Items;
using Juki.Registry.Inquiries;
using Juki.Registry.Provisions;
using Juki.Registry.Updates;
using Juki.Testing;
using Juki.Vault.Claims;
using Juki.Vault.Indexes;
using Juki.Vault.People;

namespace Juki.Registry.Tests.Inquiries;

public sealed class InquiryFlowTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const string Address = "市川市八幡一丁目１番１号";

    private static readonly string[] Askable =
        ["name", "birthDate", "sex", "address", "changeReason", "changeDate", "individualNumber", "residentCode"];

    private readonly SyntheticPerson _person = SyntheticPerson.New();
    private ApiBench _bench = null!;

    public async Task InitializeAsync() => _bench = await ApiBench.StartAsync(azurite);

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    [Trait("Requirement", "P1")]
    public async Task A_person_found_by_resident_code_is_given_with_the_items_asked_for_in_their_order()
    {
        await _bench.Registry.SendAsync(_person.MoveIn(1, Address));
        var reply = await _bench.AskAsync(ApiBench.Question(_person, "address", "name", "individualNumber"));
        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal("found", reply.Body.GetProperty("outcome").GetString());
        Assert.Equal(["address", "name", "individualNumber"], reply.Record.EnumerateObject().Select(m => m.Name));
        Assert.Equal(Address, reply.Record.GetProperty("address").GetString());
        Assert.Equal(_person.IndividualNumber, reply.Record.GetProperty("individualNumber").GetString());
    }

    [Fact]
    [Trait("Requirement", "P7")]
    public async Task The_log_entry_says_who_asked_why_with_what_for_what_and_who_was_touched()
    {
        await _bench.Registry.SendAsync(_person.MoveIn(1, Address));
        var entry = (await _bench.AskAsync(ApiBench.QuestionByNumber(_person, "name", "sex"))).Entry!;
        Assert.Equal(("inquiry", "welfare", "department"), (entry.Function, entry.Agency, entry.Category));
        Assert.Equal((ApiBench.Operator, ApiBench.Terminal, ApiBench.NumberDuty), (entry.Operator, entry.Terminal, entry.Duty));
        Assert.Equal(("被災者の確認", "福第12号"), (entry.Purpose, entry.DocumentNumber));
        Assert.Equal([KnownItems.IndividualNumber], entry.AskedWith);
        Assert.Equal([KnownItems.Name, KnownItems.Sex], entry.AskedFor);
        Assert.Equal([KnownItems.Name, KnownItems.Sex], entry.Given);
        Assert.Equal((ProvisionOutcome.Delivered, 1), (entry.Outcome, entry.Hits));
        Assert.Equal([(await _bench.Registry.TokenAsync(_person)).Hex], entry.Persons);
        Assert.Equal(_bench.Registry.Time.GetUtcNow(), entry.At);
    }

    [Fact]
    [Trait("Requirement", "V3")]
    public async Task An_inquiry_stays_in_its_budget_of_storage_requests()
    {
        await _bench.Registry.SendAsync(_person.MoveIn(1, Address));
        await _bench.AskAsync(ApiBench.QuestionByNumber(_person));
        Assert.Equal(["GET People", "POST $batch"], await RequestsOfAsync(ApiBench.Question(_person)));
        Assert.Equal(["GET NumberClaims", "GET People", "POST $batch"], await RequestsOfAsync(ApiBench.QuestionByNumber(_person)));
        Assert.Equal(["GET NumberClaims", "GET People", "POST $batch"], await RequestsOfAsync(ApiBench.QuestionByNumber(SyntheticPerson.New())));
    }

    [Fact]
    [Trait("Requirement", "P4")]
    public async Task Nobody_is_answered_by_an_empty_list()
    {
        foreach (var question in new[] { ApiBench.Question(_person), ApiBench.QuestionByNumber(_person) })
        {
            var reply = await _bench.AskAsync(question);
            Assert.Equal("none", reply.Body.GetProperty("outcome").GetString());
            Assert.Empty(reply.Body.GetProperty("records").EnumerateArray());
            Assert.Equal((ProvisionOutcome.Empty, 0), (reply.Entry!.Outcome, reply.Entry.Hits));
        }
    }

    [Theory]
    [Trait("Requirement", "P4")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_claim_whose_holder_does_not_hold_exactly_that_number_now_finds_nobody(bool holdsAnother)
    {
        var other = SyntheticPerson.New();
        if (holdsAnother)
            await _bench.Registry.SendAsync(_person.MoveIn(1, Address));
        await _bench.Registry.Server.Get<NumberClaims>().TryClaimAsync(
            await _bench.Registry.Server.Get<BlindIndex>().OfAsync(other.Number, default), await _bench.Registry.TokenAsync(_person), default);
        var reply = await _bench.AskAsync(ApiBench.QuestionByNumber(other));
        Assert.Equal("none", reply.Body.GetProperty("outcome").GetString());
        Assert.Empty(reply.Entry!.Persons);
    }

    [Fact]
    [Trait("Requirement", "P2")]
    public async Task A_removed_person_is_answered_as_nobody_and_logged_as_withheld()
    {
        await RemoveAsync(_person);
        foreach (var (withheld, nobody) in new[]
        {
            (ApiBench.Question(_person), ApiBench.Question(SyntheticPerson.New())),
            (ApiBench.QuestionByNumber(_person), ApiBench.QuestionByNumber(SyntheticPerson.New())),
        })
        {
            var (first, second) = (await _bench.AskAsync(withheld), await _bench.AskAsync(nobody));
            Assert.Equal((ProvisionOutcome.Withheld, KnownWithholdings.Removed), (first.Entry!.Outcome, first.Entry.Code));
            Assert.Equal([(await _bench.Registry.TokenAsync(_person)).Hex], first.Entry.Persons);
            Assert.Empty(first.Entry.Given);
            Assert.Equal(ProvisionOutcome.Empty, second.Entry!.Outcome);
            Assert.Equal(Shape(second), Shape(first));
        }
    }

    [Fact]
    [Trait("Requirement", "P2")]
    public async Task The_dead_are_withheld_too()
    {
        await _bench.Registry.SendAsync(_person.MoveIn(1, Address));
        await EditAsync(_person, items => items.With(KnownItems.RemovedFlag, KnownFlags.Removed).With(KnownItems.ChangeReason, "22"));
        var reply = await _bench.AskAsync(ApiBench.Question(_person));
        Assert.Equal((ProvisionOutcome.Withheld, KnownWithholdings.Dead), (reply.Entry!.Outcome, reply.Entry.Code));
    }

    [Fact]
    [Trait("Requirement", "P2")]
    public async Task A_duty_whose_flag_includes_removed_people_gets_them_when_they_are_asked_for()
    {
        await RemoveAsync(_person);
        var question = ApiBench.Question(_person, "changeReason");
        question["includesRemoved"] = true;
        var refused = await _bench.AskAsync(question);
        Assert.Equal((HttpStatusCode.Forbidden, "removed-not-allowed"), (refused.Status, refused.Code));
        Assert.Equal(["includesRemoved"], refused.Wrong);

        await File.AppendAllTextAsync(_bench.DecisionsFile, $"{ApiBench.NumberDuty},,,yes\n");
        Assert.Equal(ProvisionOutcome.Withheld, (await _bench.AskAsync(ApiBench.Question(_person, "changeReason"))).Entry!.Outcome);
        var reply = await _bench.AskAsync(question);
        Assert.Equal("21", reply.Record.GetProperty("changeReason").GetString());
        Assert.Equal(ProvisionOutcome.Delivered, reply.Entry!.Outcome);
    }

    [Fact]
    [Trait("Requirement", "P3")]
    public async Task A_blank_item_is_given_as_an_empty_text()
    {
        await _bench.Registry.SendAsync(_person.MoveIn(1, Address));
        await EditAsync(_person, items => items.With(KnownItems.IndividualNumber, ""));
        Assert.Equal("", (await _bench.AskAsync(ApiBench.Question(_person, "individualNumber"))).Record.GetProperty("individualNumber").GetString());
        Assert.Equal("none", (await _bench.AskAsync(ApiBench.QuestionByNumber(_person))).Body.GetProperty("outcome").GetString());
    }

    [Fact]
    [Trait("Requirement", "P3")]
    public async Task Nothing_is_ever_given_that_was_not_both_asked_for_and_allowed()
    {
        await _bench.Registry.SendAsync(_person.MoveIn(1, Address));
        var cases = Gen.Select(
            Gen.Bool,
            Gen.Bool,
            Gen.Shuffle(Askable, 1, Askable.Length));
        await cases.SampleAsync(
            async (hasNumbers, byNumber, items) =>
            {
                var question = byNumber ? ApiBench.QuestionByNumber(_person, items) : ApiBench.Question(_person, items);
                question["duty"] = hasNumbers ? ApiBench.NumberDuty : ApiBench.PlainDuty;
                var reply = await _bench.AskAsync(question);
                string[] allowed = hasNumbers ? Askable[..7] : Askable[..6];
                if (items.Except(allowed).Any() || (byNumber && !hasNumbers))
                {
                    Assert.Equal("items-not-allowed", reply.Code);
                    Assert.DoesNotContain("合成", reply.Body.GetRawText(), StringComparison.Ordinal);
                    Assert.Empty(reply.Entry!.Given);
                }
                else
                {
                    Assert.Equal(items, reply.Record.EnumerateObject().Select(m => m.Name));
                    Assert.Equal(items, reply.Entry!.Given.Select(no => FieldTable.Juki[no].JsonName));
                }
            },
            iter: 60,
            threads: 1);
    }

    private async Task<IReadOnlyList<string>> RequestsOfAsync(System.Text.Json.Nodes.JsonObject question)
    {
        using var recording = _bench.Registry.Record();
        using var content = new StringContent(question.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        await _bench.SendAsync(content, "Bearer " + _bench.GoodToken());
        return [.. recording.Requests.Select(r => $"{r.Method} {r.Resource}")];
    }

    private async Task RemoveAsync(SyntheticPerson person)
    {
        await _bench.Registry.SendAsync(person.MoveIn(1, Address));
        Assert.Equal("accepted", (await _bench.Registry.SendAsync(person.MoveOut(2, Address))).Single().Outcome);
    }

    private async Task EditAsync(SyntheticPerson person, Func<RecordItems, RecordItems> edit)
    {
        var people = _bench.Registry.Server.Get<PersonStore>();
        var range = await _bench.Registry.RangeAsync(person);
        var body = PersonBody.Unpack(range.Body);
        var edited = body with { Items = edit(body.Current!.Items).Stored };
        await people.CommitAsync(range, new RangeChange(edited.Pack()), default);
    }

    // Everything that a caller sees, but for the ids and times that differ from any answer to the next.
    private static string Shape(ApiReply reply)
    {
        var headers = reply.Headers.Where(h => h.Key is not ("Date" or "X-Correlation-ID")).Select(h => $"{h.Key}: {string.Join(",", h.Value)}");
        var body = reply.Body.EnumerateObject().Select(m => m.Name == "receipt"
            ? $"{m.Name}: {string.Join(",", m.Value.EnumerateObject().Select(r => $"{r.Name} {r.Value.ValueKind}"))}"
            : $"{m.Name}: {m.Value.GetRawText()}");
        return string.Join("\n", [$"{reply.Status} {reply.MediaType}", .. headers.Order(StringComparer.Ordinal), .. body]);
    }
}
