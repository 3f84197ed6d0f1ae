using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Juki.Registry.Http;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Juki.Screen.Tests;

[Collection(ScreenHost.Name)]
[Trait("Requirement", "S1")]
public sealed partial class ServingTests(ScreenHost host)
{
    [Theory]
    [InlineData("screen", "text/html")]
    [InlineData("screen/main.js", "text/javascript")]
    [InlineData("screen/screen.css", "text/css")]
    [InlineData("screen/icon.svg", "image/svg+xml")]
    [InlineData("screen/settings.json", "application/json")]
    [InlineData("screen/terms.json", "application/json")]
    public async Task Every_file_says_that_nothing_else_runs_and_nothing_is_kept(string path, string type)
    {
        using var answer = await GetAsync(path);

        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal(
            $"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' {host.Issuer.GetLeftPart(UriPartial.Authority)}; " +
            "frame-ancestors 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
            Header(answer, "Content-Security-Policy"));
        Assert.Equal(
            ("no-store", "nosniff", "no-referrer", "same-origin", "same-origin"),
            (Header(answer, "Cache-Control"), Header(answer, "X-Content-Type-Options"), Header(answer, "Referrer-Policy"), Header(answer, "Cross-Origin-Opener-Policy"), Header(answer, "Cross-Origin-Resource-Policy")));
        Assert.Contains("camera=()", Header(answer, "Permissions-Policy"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("screen/nothing.js")]
    [InlineData("screen/LICENSE.md")]
    [InlineData("screen/..%2Findex.html")]
    public async Task A_file_that_is_not_there_is_a_problem(string path)
    {
        using var answer = await GetAsync(path);

        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal((HttpStatusCode.NotFound, "asset-unknown"), (answer.StatusCode, problem.RootElement.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Nothing_stands_inline_in_the_page_and_no_module_writes_markup()
    {
        using var page = await GetAsync("screen");
        var markup = await page.Content.ReadAsStringAsync();
        Assert.DoesNotMatch(Inline(), markup);

        foreach (var module in Directory.EnumerateFiles(Path.Combine(Testing.SolutionFolder.Path, "functions", "Juki.Registry", "Screen", "Assets"), "*.js"))
            Assert.DoesNotMatch(Markup(), await File.ReadAllTextAsync(module));
    }

    [Fact]
    public async Task Every_problem_has_a_Japanese_word_for_what_to_do()
    {
        using var answer = await GetAsync("screen/problems.json");
        using var texts = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var told = texts.RootElement.GetProperty("problems").EnumerateObject().Select(problem => problem.Name);

        Assert.Equal(KnownProblems.All.Select(kind => kind.Code).Concat(["report-blocked", "report-missing", "unreachable"]).Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task On_paper_there_is_nothing_but_that_it_can_t_be_printed()
    {
        await using var terminal = await Terminal.OpenAsync(host);
        await terminal.SignInAsync();
        await terminal.SearchAsync();
        await terminal.SeeAsync("検索結果 3人");

        await terminal.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal("この画面は印刷できません。必要な場合は帳票を出力してください。", (await terminal.Page.Locator("body").InnerTextAsync()).Trim());
        await Expect(terminal.Page.Locator(".watermark")).ToBeHiddenAsync();
        await terminal.ShootAsync("09-print");
        terminal.AssertCalm();
    }

    [Fact]
    public async Task What_is_shown_can_t_be_copied_out()
    {
        await using var terminal = await Terminal.OpenAsync(host);
        await terminal.SignInAsync();
        await terminal.SearchAsync();
        await terminal.SeeAsync("検索結果 3人");

        await terminal.Page.Keyboard.PressAsync("Control+A");
        await terminal.Page.Keyboard.PressAsync("Control+C");

        await Expect(terminal.Page.GetByRole(AriaRole.Status)).ToHaveTextAsync("この画面の内容は複写できません。");
        terminal.AssertCalm();
    }

    private async Task<HttpResponseMessage> GetAsync(string path)
    {
        using var http = new HttpClient();
        return await http.GetAsync(new Uri(host.Server, $"api/{path}"));
    }

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.GetValues(name).Single();

    [GeneratedRegex("<style|style=|<script(?![^>]*src=)|\\son\\w+=|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval\\(|new Function")]
    private static partial Regex Markup();
}
