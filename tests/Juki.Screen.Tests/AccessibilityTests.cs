using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Juki.Screen.Tests;

/// <summary>What a tool can tell of JIS X 8341-3 AA (WCAG 2.1 A and AA), on each view; and what it can't: zoom, and the small window.</summary>
[Collection(ScreenHost.Name)]
public sealed class AccessibilityTests(ScreenHost host)
{
    private static readonly AxeRunOptions Rules = new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] } };

    [Fact]
    public async Task No_view_breaks_a_rule()
    {
        await using var terminal = await Terminal.OpenAsync(host);
        await AssertGoodAsync(terminal, "sign-in");
        await terminal.SignInAsync();
        await AssertGoodAsync(terminal, "search");
        await terminal.Page.GetByRole(AriaRole.Button, new() { Name = "検索する" }).PressAsync("Enter");
        await Expect(terminal.Page.Locator(".problem")).ToBeVisibleAsync();
        await AssertGoodAsync(terminal, "what is missing");
        await terminal.Page.GetByLabel("事務").FocusAsync();
        await terminal.SearchAsync();
        await terminal.SeeAsync("検索結果 3人");
        await AssertGoodAsync(terminal, "list");
        await terminal.Page.Keyboard.PressAsync("Enter");
        await terminal.SeeAsync("個人の記録");
        await AssertGoodAsync(terminal, "person");
        terminal.AssertCalm();
    }

    // 1280 by 800; 200 % of it; 400 % of 1280 (WCAG 1.4.10).
    [Fact]
    public async Task Nothing_has_to_be_scrolled_sideways_whatever_the_zoom()
    {
        await using var terminal = await Terminal.OpenAsync(host);
        await terminal.SignInAsync();
        await AssertFitsAsync(terminal, "search");
        await terminal.SearchAsync();
        await terminal.SeeAsync("検索結果 3人");
        await AssertFitsAsync(terminal, "list");
        terminal.AssertCalm();
    }

    [Fact]
    public async Task The_first_key_leads_to_the_skip_link_and_from_there_to_the_content()
    {
        await using var terminal = await Terminal.OpenAsync(host);
        await terminal.SignInAsync();
        await terminal.WalkToAsync(terminal.Page.GetByRole(AriaRole.Link, new() { Name = "本文へ移動" }), "Shift+Tab");
        await terminal.Page.Keyboard.PressAsync("Enter");

        await Expect(terminal.Page.Locator("main")).ToBeFocusedAsync();
        Assert.Equal(host.Address.AbsoluteUri, terminal.Page.Url);
        terminal.AssertCalm();
    }

    private static async Task AssertFitsAsync(Terminal terminal, string view)
    {
        foreach (var (width, height) in ((int, int)[])[(320, 256), (640, 400), (1280, 800)])
        {
            await terminal.Page.SetViewportSizeAsync(width, height);
            await terminal.ShootAsync($"08-{view}-{width}");
            Assert.InRange(await terminal.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
        }
    }

    internal static async Task AssertGoodAsync(Terminal terminal, string view)
    {
        var result = await terminal.Page.RunAxe(Rules);
        Assert.True(
            result.Violations.Length == 0,
            $"{view}: {string.Join("; ", result.Violations.Select(found => $"{found.Id} at {string.Join(", ", found.Nodes.Select(node => node.Html))}"))}");
        Assert.NotEmpty(result.Passes);
    }
}
