using System.Text.Json.Nodes;
using Juki.Registry.Tests.Disclosures;
using Juki.Testing;

namespace Juki.Registry.Tests.Corrections;

/// <summary>A case that was passed is closed by the municipality's own update of what it is about, and by no other.</summary>
[Trait("Requirement", "D2")]
public sealed class CaseSweepTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>, IAsyncLifetime
{
    private const string First = "市川市八幡一丁目１番１号";
    private const string Second = "市川市南八幡二丁目２番２号";

    private readonly SyntheticPerson _person = SyntheticPerson.New();
    private ApiBench _bench = null!;

    public async Task InitializeAsync()
    {
        _bench = await ApiBench.StartAsync(azurite);
        await _bench.Registry.SendAsync(_person.MoveIn(1, First));
    }

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task An_update_of_an_item_concerned_closes_it_and_the_server_says_so_itself()
    {
        var path = await _bench.FilePassedAsync(_person, _bench.CorrectionForm(items: ["name", "address"]));
        Assert.Equal("passed", await _bench.SweptStatusAsync(path));
        await _bench.Registry.SendAsync(_person.Notice("33", 2, Second));
        Assert.Equal("closed", await _bench.SweptStatusAsync(path));

        var closed = (await _bench.DeskAsync(path)).Body;
        Assert.Equal("updated", closed.Text("decision"));
        var step = closed.GetProperty("steps").EnumerateArray().Last();
        Assert.Equal(("closed", false), (step.Text("act"), step.TryGetProperty("operator", out _)));
        Assert.Contains("更新順番号2", step.Text("text"), StringComparison.Ordinal);
        var notice = await _bench.DeskAsync($"{path}/documents", new JsonObject { ["document"] = "result-notice" });
        Assert.Equal("結果　市川市に通報し、同市町村からの通知により本人確認情報が改められました。", notice.Body.GetProperty("paragraphs")[2].GetString());
        Assert.Equal(0, (await _bench.SweepCasesAsync()).Closed);
    }

    [Fact]
    public async Task Neither_an_update_of_other_items_nor_a_void_nor_a_refused_notice_closes_it()
    {
        var path = await _bench.FilePassedAsync(_person, _bench.CorrectionForm(items: "name"));
        await _bench.Registry.SendAsync(_person.MoveWithin(2, Second));
        Assert.Equal("passed", await _bench.SweptStatusAsync(path));
        await _bench.Registry.VoidAsync(_person.Void(3));
        Assert.Equal("passed", await _bench.SweptStatusAsync(path));
        Assert.Equal("refused", (await _bench.Registry.SendAsync(Renamed(_person.MoveWithin(4, First)))).Single().Outcome);
        Assert.Equal("passed", await _bench.SweptStatusAsync(path));
        await _bench.Registry.SendAsync(Renamed(_person.Notice("32", 4, Second)));
        Assert.Equal("closed", await _bench.SweptStatusAsync(path));
    }

    [Fact]
    public async Task What_changed_before_it_was_passed_does_not_close_it()
    {
        var path = await _bench.FileAsync(_bench.CorrectionForm());
        await _bench.MatchAsync(path, _person.ResidentCode);
        await _bench.Registry.SendAsync(_person.MoveWithin(2, Second));
        await _bench.PassAsync(path);
        Assert.Equal("passed", await _bench.SweptStatusAsync(path));
    }

    [Theory]
    [InlineData("deletion", "closed")]
    [InlineData("correction", "passed")]
    public async Task A_removal_closes_a_request_for_deletion_alone(string request, string status)
    {
        var path = await _bench.FilePassedAsync(_person, _bench.CorrectionForm(request, items: "name"));
        await _bench.Registry.SendAsync(_person.Notice("23", 2, First));
        Assert.Equal(status, await _bench.SweptStatusAsync(path));
    }

    [Fact]
    public async Task A_person_is_followed_through_a_change_of_code()
    {
        var path = await _bench.FilePassedAsync(_person, _bench.CorrectionForm());
        var after = _person.Under(SyntheticPerson.New().ResidentCode);
        Assert.Equal("accepted", (await _bench.Registry.SendAsync(_person.CodeChange(2, First, after.ResidentCode))).Single().Outcome);
        Assert.Equal("passed", await _bench.SweptStatusAsync(path));
        await _bench.Registry.SendAsync(after.MoveWithin(3, Second));
        Assert.Equal("closed", await _bench.SweptStatusAsync(path));
    }

    [Fact]
    public async Task Somebody_not_held_who_comes_under_the_code_named_closes_it()
    {
        var stranger = SyntheticPerson.New();
        var path = await NotHeldAsync(stranger, new JsonObject { ["municipality"] = RegistryBench.Ichikawa, ["residentCode"] = stranger.ResidentCode });
        Assert.Equal("passed", await _bench.SweptStatusAsync(path));
        await _bench.Registry.SendAsync(stranger.MoveIn(1, First));
        Assert.Equal("closed", await _bench.SweptStatusAsync(path));
    }

    [Fact]
    public async Task Somebody_not_held_and_named_by_no_code_is_matched_again_and_must_be_new_here()
    {
        var stranger = SyntheticPerson.New();
        var path = await NotHeldAsync(stranger, new JsonObject { ["municipality"] = RegistryBench.Ichikawa });
        await _bench.MatchAsync(path, _person.ResidentCode);
        _bench.Registry.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("passed", await _bench.SweptStatusAsync(path));

        var other = await NotHeldAsync(stranger, new JsonObject { ["municipality"] = RegistryBench.Ichikawa });
        await _bench.Registry.SendAsync(stranger.MoveIn(1, First));
        Assert.Equal("passed", await _bench.SweptStatusAsync(other));
        await _bench.MatchAsync(other, stranger.ResidentCode);
        Assert.Equal("closed", await _bench.SweptStatusAsync(other));
    }

    [Fact]
    public async Task A_case_that_can_not_be_looked_at_keeps_no_other_waiting()
    {
        var broken = await _bench.FilePassedAsync(_person, _bench.CorrectionForm());
        var store = _bench.Registry.Server.Get<Cases.CaseStore>();
        var read = (await store.ReadAsync(CorrectionBench.IdOf(broken), default))!;
        Assert.True(await store.TryChangeAsync(read, read.Case with { Person = "" }, default));
        var path = await _bench.FilePassedAsync(_person, _bench.CorrectionForm());
        await _bench.Registry.SendAsync(_person.MoveWithin(2, Second));
        Assert.Equal("closed", await _bench.SweptStatusAsync(path));
        Assert.Equal("passed", await _bench.SweptStatusAsync(broken));
    }

    private async Task<string> NotHeldAsync(SyntheticPerson stranger, JsonObject to)
    {
        var path = await _bench.FileAsync(_bench.CorrectionForm("addition"));
        await _bench.MatchAsync(path, stranger.ResidentCode);
        _bench.Registry.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("passed", (await _bench.PassAsync(path, to)).Body.Text("status"));
        return path;
    }

    private static JsonObject Renamed(JsonObject notice)
    {
        notice["name"] = "合成　次郎";
        return notice;
    }
}
