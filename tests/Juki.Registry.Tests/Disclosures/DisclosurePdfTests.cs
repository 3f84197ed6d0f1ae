using System.Text.Json.Nodes;
using Juki.Registry.Tests.Typesetting;
using Juki.Registry.Typesetting;
using Juki.Testing;

namespace Juki.Registry.Tests.Disclosures;

/// <summary>The printed report: every character as it is held, whatever it is.</summary>
[Trait("Requirement", "D1")]
public sealed class DisclosurePdfTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>, IAsyncLifetime
{
    private readonly SyntheticPerson _person = SyntheticPerson.New();
    private ApiBench _bench = null!;

    public async Task InitializeAsync() => _bench = await ApiBench.StartAsync(azurite);

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Theory]
    [InlineData("髙﨑　𠮷平")]
    [InlineData("渡邉\U000E010F　邉\U000E0110子")]
    [InlineData("齋藤　\U0001B002\U0001B01F\U0001B001")]
    [InlineData("䶒𮞽　太郎")]
    public async Task Each_character_of_a_name_comes_back_from_the_page_as_it_is_held(string name)
    {
        var notice = _person.MoveIn(1, "市川市八幡1番");
        notice["name"] = name;
        await _bench.Registry.SendAsync(notice);
        var pdf = await PrintAsync(await GrantedAsync("record"));
        Assert.True(pdf.Length < 200 * 1024, $"{pdf.Length} bytes");
        using var text = new PdfText(new TypesetReport(pdf, 1, default));
        Assert.Contains($"漢字氏名{name}", text.Lines);
        Assert.Contains("現在の記録", text.Lines);
        Assert.Contains("性別男", text.Lines);
        Assert.Contains("異動事由転入等", text.Lines);
        Assert.DoesNotContain(text.Lines, line => line.Contains('〓', StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_character_without_a_glyph_is_told_of_on_the_page()
    {
        var notice = _person.MoveIn(1, "市川市八幡1番");
        (notice["name"], notice["nameGaijiCount"], notice["gaijiFlag"]) = ("見本　\uE000子", 1, "1");
        await _bench.Registry.SendAsync(notice);
        using var text = new PdfText(new TypesetReport(await PrintAsync(await GrantedAsync("record")), 1, default));
        Assert.Contains("※この文書に用いる書体にない文字が1か所あり、〓で示しています。", text.Lines);
    }

    [Fact]
    [Trait("Requirement", "D4")]
    public async Task Provisions_are_printed_too_and_that_there_were_none()
    {
        await _bench.Registry.SendAsync(_person.MoveIn(1, "市川市八幡1番"));
        await _bench.AskAsync(ApiBench.Question(_person, "name", "address"));
        using var some = new PdfText(new TypesetReport(await PrintAsync(await GrantedAsync("provisions")), 1, default));
        Assert.Contains(some.Lines, line => line.Contains("照会被災者の確認", StringComparison.Ordinal) && line.Contains("福祉課", StringComparison.Ordinal));
        using var none = new PdfText(new TypesetReport(await PrintAsync(await GrantedAsync("provisions", SyntheticPerson.New())), 1, default));
        Assert.Contains(none.Lines, line => line.Contains("（不存在）", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_letter_names_the_applicant_and_nothing_of_the_record()
    {
        await _bench.Registry.SendAsync(_person.MoveIn(1, "市川市八幡1番"));
        using var letter = new PdfText(new TypesetReport(await PrintAsync(await GrantedAsync("record"), "decision-notice"), 1, default));
        Assert.Contains("見本　花子　様", letter.Lines);
        Assert.Contains("開示決定通知書", letter.Lines);
        Assert.DoesNotContain(letter.Lines, line => line.Contains("八幡", StringComparison.Ordinal));
    }

    private async Task<string> GrantedAsync(string kind, SyntheticPerson? person = null)
    {
        var request = await _bench.TakeInAsync(kind);
        await _bench.MatchAsync(request, (person ?? _person).ResidentCode);
        await _bench.GrantAsync(request);
        return request;
    }

    private async Task<byte[]> PrintAsync(string request, string document = "report")
    {
        var (content, type) = await _bench.DownloadAsync($"{request}/documents", "application/pdf", _bench.ClerkToken(), new JsonObject { ["document"] = document });
        Assert.Equal("application/pdf", type);
        return content;
    }
}
