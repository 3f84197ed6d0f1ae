using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Juki.Screen.Tests;

/// <summary>One page for both servers: an operator is never left in doubt at which of them, and is asked for nothing that its file has not.</summary>
[Collection(ScreenHost.Name)]
[Trait("Requirement", "S1")]
public sealed class TwoServersTests(ScreenHost host)
{
    private const string Town = "町字コード";

    [Fact]
    public async Task The_screen_of_the_Fuhyo_server_says_so_everywhere_and_has_no_field_that_its_file_has_not()
    {
        await using var terminal = await Terminal.OpenAsync(host, address: host.FuhyoAddress);
        await Expect(terminal.Page).ToHaveTitleAsync("サインイン | 附票都道府県サーバ 操作者画面");
        await Expect(terminal.Page.Locator(".server")).ToHaveTextAsync("附票都道府県サーバ都道府県知事保存附票本人確認情報ファイル");
        await terminal.SignInAsync();

        await Expect(terminal.Page).ToHaveTitleAsync("検索 | 附票都道府県サーバ 操作者画面");
        await Expect(terminal.Page.Locator(".product")).ToContainTextAsync("附票都道府県サーバ 操作者画面");
        await Expect(terminal.Page.GetByLabel(Town)).ToHaveCountAsync(0);
        await terminal.Page.GetByLabel("事務").FocusAsync();
        await terminal.Page.Keyboard.PressAsync("ArrowDown");
        await terminal.ShootAsync("10-fuhyo");
        await Expect(terminal.Page.Locator("[data-parameter=items] label")).ToHaveTextAsync(["氏名", "生年月日", "性別", "住所"]);
        terminal.AssertCalm();
    }

    [Fact]
    public async Task The_screen_of_the_Juki_server_looks_otherwise()
    {
        await using var terminal = await Terminal.OpenAsync(host);
        await using var other = await Terminal.OpenAsync(host, address: host.FuhyoAddress);
        await Expect(terminal.Page).ToHaveTitleAsync("サインイン | 都道府県サーバ 操作者画面");
        Assert.NotEqual(await ColourAsync(terminal), await ColourAsync(other));
        await terminal.SignInAsync();

        await Expect(terminal.Page.Locator(".product")).ToContainTextAsync("都道府県知事保存本人確認情報ファイル");
        await Expect(terminal.Page.GetByLabel(Town)).ToHaveCountAsync(1);
        terminal.AssertCalm();
    }

    private static Task<string> ColourAsync(Terminal terminal) =>
        terminal.Page.GetByRole(AriaRole.Button, new() { Name = "サインイン" }).EvaluateAsync<string>("button => getComputedStyle(button).backgroundColor");
}
