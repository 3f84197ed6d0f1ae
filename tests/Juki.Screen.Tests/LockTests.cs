using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Juki.Screen.Tests;

[Collection(ScreenHost.Name)]
[Trait("Requirement", "S1")]
[Trait("Requirement", "A1")]
public sealed class LockTests(ScreenHost host)
{
    // Whatever a page could keep something in.
    private const string Kept = """
        async () => JSON.stringify([
          document.documentElement.outerHTML, document.title, location.href, history.state, { ...localStorage }, { ...sessionStorage },
          await indexedDB.databases(), await caches.keys(), document.cookie, window.name,
          [...document.querySelectorAll('input, textarea')].map(control => control.value),
        ])
        """;

    [Fact]
    public async Task After_five_minutes_without_input_the_screen_locks_and_nothing_is_left()
    {
        await using var terminal = await SignedInAsync();
        await terminal.Page.Clock.FastForwardAsync(285_000);
        await Expect(terminal.Page.Locator("#warning")).ToContainTextAsync("画面を閉じます");
        await terminal.ShootAsync("06-warning");
        await terminal.Page.Keyboard.PressAsync("Shift");
        await Expect(terminal.Page.Locator("#warning")).ToBeEmptyAsync();
        await terminal.Page.Clock.FastForwardAsync(295_000);
        await terminal.SeeAsync("検索結果 3人");

        await terminal.Page.Clock.FastForwardAsync(6_000);

        await AssertLockedAsync(terminal, "しばらく操作がなかったため、画面を閉じました。");
        await terminal.ShootAsync("07-locked");
    }

    [Fact]
    public async Task After_a_sleep_the_first_key_locks_and_does_nothing_else()
    {
        await using var terminal = await SignedInAsync();
        await terminal.Page.Clock.PauseAtAsync(DateTime.UtcNow.AddSeconds(1));
        await terminal.Page.Clock.SetSystemTimeAsync(DateTime.UtcNow.AddMinutes(30));

        await terminal.Page.Keyboard.PressAsync("Enter");

        await AssertLockedAsync(terminal, "しばらく操作がなかったため、画面を閉じました。");
    }

    [Fact]
    public async Task On_command_the_screen_locks_and_the_next_sign_in_is_a_new_one()
    {
        await using var terminal = await SignedInAsync();

        await terminal.Page.Keyboard.PressAsync("F9");

        await AssertLockedAsync(terminal, "画面を閉じました。");
        var asking = terminal.Page.WaitForRequestAsync("**/authorize?*");
        await terminal.SignInAsync();
        var address = new Uri((await asking).Url).Query;
        Assert.Contains("prompt=login", address, StringComparison.Ordinal);
        Assert.Contains("max_age=0", address, StringComparison.Ordinal);
        Assert.Contains("code_challenge_method=S256", address, StringComparison.Ordinal);
        await terminal.SeeAsync("検索");
        terminal.AssertCalm();
    }

    [Fact]
    public async Task When_the_token_expires_the_screen_locks_though_there_is_input()
    {
        await using var terminal = await SignedInAsync();
        for (var minutes = 0; minutes < 60; minutes += 4)
        {
            await terminal.Page.Keyboard.PressAsync("Shift");
            await terminal.Page.Clock.FastForwardAsync(240_000);
        }

        await AssertLockedAsync(terminal, "サインインの有効時間が終わりました。");
    }

    [Fact]
    public async Task An_answer_that_comes_after_the_lock_is_not_shown()
    {
        await using var terminal = await Terminal.OpenAsync(host);
        await terminal.SignInAsync();
        var (asked, released) = (new TaskCompletionSource(), new TaskCompletionSource());
        await terminal.Page.RouteAsync("**/api/searches", async route =>
        {
            asked.SetResult();
            await released.Task;
            await route.ContinueAsync();
        });
        await terminal.SearchAsync();
        await asked.Task;

        await terminal.Page.Keyboard.PressAsync("F9");
        released.SetResult();

        await AssertLockedAsync(terminal, "画面を閉じました。");
    }

    [Fact]
    public async Task Code_and_state_leave_the_address_bar_and_the_token_is_kept_nowhere()
    {
        await using var terminal = await Terminal.OpenAsync(host);
        var token = "";
        terminal.Page.Request += (_, request) => token = request.Headers.GetValueOrDefault("authorization", token);

        await terminal.SignInAsync();

        Assert.Equal(host.Address.AbsoluteUri, terminal.Page.Url);
        Assert.StartsWith("Bearer ", token, StringComparison.Ordinal);
        var kept = await terminal.Page.EvaluateAsync<string>(Kept);
        Assert.DoesNotContain(token["Bearer ".Length..], kept, StringComparison.Ordinal);
        Assert.Equal(0, await terminal.Page.EvaluateAsync<int>("sessionStorage.length"));
        terminal.AssertCalm();
    }

    [Fact]
    public async Task An_answer_that_nobody_asked_for_signs_nobody_in()
    {
        await using var terminal = await Terminal.OpenAsync(host);

        await terminal.Page.GotoAsync($"{host.Address}?again#code=x&state=y&iss={Uri.EscapeDataString(host.Issuer.AbsoluteUri)}");

        await Expect(terminal.Page.GetByText("サインインできませんでした。もう一度試してください。")).ToBeVisibleAsync();
        Assert.Equal(host.Address.AbsoluteUri, terminal.Page.Url);
        terminal.AssertCalm();
    }

    private async Task<Terminal> SignedInAsync()
    {
        var terminal = await Terminal.OpenAsync(host, fakeClock: true);
        await terminal.SignInAsync();
        await terminal.SearchAsync();
        await terminal.SeeAsync("検索結果 3人");
        return terminal;
    }

    private static async Task AssertLockedAsync(Terminal terminal, string reason)
    {
        await Expect(terminal.Page.GetByText(reason)).ToBeVisibleAsync();
        await Expect(terminal.Page.GetByRole(AriaRole.Button)).ToHaveTextAsync(["サインイン"]);
        await Expect(terminal.Page.Locator(".watermark")).ToHaveCountAsync(0);
        var kept = await terminal.Page.EvaluateAsync<string>(Kept);
        await terminal.Page.GoBackAsync();
        kept += await terminal.Page.EvaluateAsync<string>(Kept) + string.Join('\n', terminal.Said);
        await terminal.Page.GoForwardAsync();
        Assert.All([.. SyntheticResidents.Personal, "op-welfare", "福第1号", "Bearer"], text => Assert.DoesNotContain(text, kept, StringComparison.Ordinal));
        Assert.Equal("{}", await terminal.Page.EvaluateAsync<string>("JSON.stringify({ ...sessionStorage, ...localStorage })"));
        terminal.AssertCalm();
    }
}
