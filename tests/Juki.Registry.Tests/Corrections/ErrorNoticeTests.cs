using System.Text.Json.Nodes;
using Juki.Registry.Access;
using Juki.Registry.Provisions;
using Juki.Registry.Tests.Disclosures;
using Juki.Testing;

namespace Juki.Registry.Tests.Corrections;

/// <summary>J-LIS reports that a record is wrong: taken in from its letter, looked into, passed to the municipality.</summary>
[Trait("Requirement", "N2")]
public sealed class ErrorNoticeTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>, IAsyncLifetime
{
    private readonly SyntheticPerson _person = SyntheticPerson.New();
    private ApiBench _bench = null!;

    public async Task InitializeAsync()
    {
        _bench = await ApiBench.StartAsync(azurite);
        await _bench.Registry.SendAsync(_person.MoveIn(1));
    }

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task A_notice_is_passed_and_closed_by_the_municipalitys_update()
    {
        var path = await _bench.FileAsync(_bench.ErrorForm(), CorrectionBench.NoticePath);
        await _bench.MatchAsync(path, _person.ResidentCode);
        await _bench.DeskAsync($"{path}/findings", new JsonObject { ["finding"] = "記録を確認" });
        var passed = await _bench.PassAsync(path);
        Assert.Equal(("error-notice", "passed", "j-lis", "地方公共団体情報システム機構"), (passed.Body.Text("kind"), passed.Body.Text("status"), passed.Body.Text("applicant"), passed.Body.Text("applicantName")));
        Assert.Equal(
            (ProvisionOutcome.Delivered, KnownFunctions.ErrorNoticePassed, "municipality", KnownDuties.Passing),
            (passed.Entry!.Outcome, passed.Entry.Function, passed.Entry.Category, passed.Entry.Duty));
        var data = Assert.Single(await _bench.ToldAsync(passed.Body.GetProperty("passedTo").Text("messageId")!)).Content.GetProperty("data");
        Assert.Equal(("error-notice", null, 1L), (data.Text("kind"), data.GetProperty("request").GetString(), data.GetProperty("sequenceNumber").GetInt64()));

        await _bench.Registry.SendAsync(_person.MoveWithin(2, "市川市南八幡二丁目２番２号"));
        Assert.Equal("closed", await _bench.SweptStatusAsync(path));
        Assert.Equal("updated", (await _bench.DeskAsync(path)).Body.Text("decision"));
    }

    [Fact]
    public async Task That_nothing_is_wrong_closes_it_for_a_ground()
    {
        var path = await _bench.FileAsync(_bench.ErrorForm(), CorrectionBench.NoticePath);
        Assert.Equal(["ground"], (await _bench.DeskAsync($"{path}/closing", [])).Wrong);
        var closed = await _bench.DeskAsync($"{path}/closing", new JsonObject { ["ground"] = "届出のとおり記録されている" });
        Assert.Equal(("closed", "unfounded", "error-notice-closed"), (closed.Body.Text("status"), closed.Body.Text("decision"), closed.Entry!.Function));
        Assert.Equal("case-state", (await _bench.MatchAsync(path, _person.ResidentCode)).Code);
    }

    [Theory]
    [InlineData("sequenceNumber", "0")]
    [InlineData("sequenceNumber", "1.5")]
    [InlineData("sequenceNumber", "\"1\"")]
    [InlineData("items", "[\"recordedAt\"]")]
    [InlineData("text", "null")]
    [InlineData("documentNumber", "\"\"")]
    public async Task A_wrong_member_is_named(string member, string value)
    {
        var form = _bench.ErrorForm();
        form[member] = JsonNode.Parse(value);
        Assert.Equal([member], (await _bench.DeskAsync(CorrectionBench.NoticePath, form)).Wrong.Select(wrong => wrong.Split('[')[0]));
    }
}
