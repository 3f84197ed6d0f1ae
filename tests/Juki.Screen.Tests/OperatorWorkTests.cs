using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Juki.Screen.Tests;

[Collection(ScreenHost.Name)]
[Trait("Requirement", "S1")]
public sealed class OperatorWorkTests(ScreenHost host)
{
    [Fact]
    public async Task A_person_is_found_and_read_with_history_by_keyboard_alone()
    {
        await using var terminal = await Terminal.OpenAsync(host);
        var (page, keys) = (terminal.Page, terminal.Page.Keyboard);
        await terminal.ShootAsync("01-sign-in");
        await terminal.SignInAsync();

        await Expect(page.GetByLabel("事務")).ToBeFocusedAsync();
        await keys.PressAsync("ArrowDown");
        await terminal.ShootAsync("02-search");
        await keys.PressAsync("Tab");
        await keys.InsertTextAsync("福第1号");
        await keys.PressAsync("Tab");
        await keys.InsertTextAsync("被災者の確認");
        await Until(keys, page.GetByLabel("生年月日", new() { Exact = true }));
        await keys.InsertTextAsync("S61.9.27");
        await terminal.ShootAsync("03-conditions");
        await keys.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "検索結果 3人" })).ToBeVisibleAsync();
        await terminal.ShootAsync("04-list");
        await Until(keys, page.GetByRole(AriaRole.Button, new() { Name = SyntheticResidents.Moved }), "ArrowDown");
        await keys.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "以前の記録（3件、新しい順）" })).ToBeVisibleAsync();
        await terminal.ShootAsync("05-person");
        Assert.Empty(terminal.Complaints);
    }

    private static async Task Until(IKeyboard keys, ILocator target, string key = "Tab")
    {
        for (var presses = 0; presses < 40; presses++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
            await keys.PressAsync(key);
        }

        Assert.Fail($"The key {key} does not lead to {target}.");
    }
}
