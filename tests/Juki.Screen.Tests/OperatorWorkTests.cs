using System.Text.RegularExpressions;
using Juki.Registry.Provisions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Juki.Screen.Tests;

[Collection(ScreenHost.Name)]
[Trait("Requirement", "S1")]
[Trait("Requirement", "P8")]
public sealed class OperatorWorkTests(ScreenHost host)
{
    [Fact]
    public async Task A_person_is_found_and_read_with_history_by_keyboard_alone()
    {
        await using var terminal = await Terminal.OpenAsync(host);
        var (page, keys) = (terminal.Page, terminal.Page.Keyboard);
        await terminal.ShootAsync("01-sign-in");
        await terminal.SignInAsync();
        await terminal.ShootAsync("02-search");

        await terminal.SearchAsync();
        await terminal.SeeAsync("検索結果 3人");
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("3人が該当しました。");
        await terminal.ShootAsync("03-list");
        var (chain, searched) = await terminal.ReceiptAsync();
        await terminal.WalkToAsync(page.GetByRole(AriaRole.Button, new() { Name = SyntheticResidents.Moved }), "ArrowDown");
        await keys.PressAsync("Enter");

        await terminal.SeeAsync("以前の記録（3件、新しい順）");
        await terminal.ShootAsync("04-person");
        Assert.Equal(
            [SyntheticResidents.LastAddress, SyntheticResidents.SecondAddress, SyntheticResidents.FirstAddress],
            (await page.Locator("tbody tr td:last-child").AllInnerTextsAsync()).Select(text => text.Split('（')[0].Trim()));
        Assert.Equal((chain, searched + 1), await terminal.ReceiptAsync());

        await keys.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = SyntheticResidents.Moved })).ToBeFocusedAsync();
        await keys.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "生年月日", Exact = true })).ToHaveValueAsync("S61.9.27");

        // One entry for each answer: who is signed in, the search, the history, and none after it.
        Assert.Equal(
            [("operator", ProvisionOutcome.Handled, 0), ("search", ProvisionOutcome.Delivered, 3), ("history", ProvisionOutcome.Delivered, 1)],
            await EntriesAsync(chain, searched - 1));
        terminal.AssertCalm();
    }

    [Fact]
    public async Task Grounds_and_conditions_are_stated_before_anything_is_asked()
    {
        await using var terminal = await Terminal.OpenAsync(host);
        await terminal.SignInAsync();
        var asked = 0;
        terminal.Page.Request += (_, request) => asked += request.Url.Contains("/api/searches", StringComparison.Ordinal) ? 1 : 0;

        await terminal.Page.GetByRole(AriaRole.Button, new() { Name = "検索する" }).PressAsync("Enter");

        await Expect(terminal.Page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("入力に誤りがあります");
        await Expect(terminal.Page.Locator(".problem li")).ToHaveTextAsync(
            ["事務を選んでください。", "文書番号を100文字以内で入力してください。", "利用事由を200文字以内で入力してください。", "必要な項目を1つ以上選んでください。", "4情報の条件を1つ以上入力してください。"]);
        await terminal.ShootAsync("05-missing");
        await terminal.WalkToAsync(terminal.Page.GetByRole(AriaRole.Button, new() { Name = "文書番号を100文字以内で入力してください。" }));
        await terminal.Page.Keyboard.PressAsync("Enter");
        await Expect(terminal.Page.GetByLabel("文書番号")).ToBeFocusedAsync();
        Assert.Equal(0, asked);
        terminal.AssertCalm();
    }

    [Fact]
    public async Task What_the_server_refuses_is_told_in_Japanese_beside_the_field()
    {
        await using var terminal = await Terminal.OpenAsync(host);
        await terminal.SignInAsync();
        var birth = terminal.Page.GetByRole(AriaRole.Textbox, new() { Name = "生年月日", Exact = true });

        await terminal.SearchAsync("昭和");
        await Expect(terminal.Page.Locator(".problem h2")).ToHaveTextAsync("入力に誤りがあります。示された欄を直してください。");
        await Expect(birth).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(birth).ToHaveAccessibleDescriptionAsync(new Regex("生年月日を読み取れません。例: 19860927、S61.9.27、昭和61年、1986$"));

        await birth.FillAsync("1986");
        await birth.PressAsync("Enter");
        await Expect(terminal.Page.Locator(".problem h2")).ToHaveTextAsync("条件が広すぎます。次のどれかを加えてください。");
        await Expect(birth).ToHaveAccessibleDescriptionAsync(new Regex("生年月日をすべて入力する。氏名もあれば、生まれた年だけでもよい。$"));
        await terminal.ShootAsync("06-too-wide");
        terminal.AssertCalm(400, 400);
    }

    [Fact]
    public async Task Of_too_many_only_the_class_of_their_count_is_shown()
    {
        await using var terminal = await Terminal.OpenAsync(host);
        await terminal.SignInAsync();
        await terminal.Page.RouteAsync("**/api/searches", route => route.FulfillAsync(new()
        {
            Status = 422,
            ContentType = "application/problem+json",
            Body = """{"code":"several-found","countClass":"over-50","correlationId":"c-1"}""",
        }));

        await terminal.SearchAsync();

        await Expect(terminal.Page.Locator(".problem")).ToContainTextAsync("該当: 50人を超える人");
        await Expect(terminal.Page.GetByRole(AriaRole.Table)).ToHaveCountAsync(0);
        terminal.AssertCalm(422);
    }

    [Fact]
    public async Task Somebody_without_rights_is_told_what_to_do_and_sees_nothing_else()
    {
        await using var terminal = await Terminal.OpenAsync(host);

        await terminal.SignInAsync("op-revoked", enters: false);

        await Expect(terminal.Page.GetByText("操作者の権限は取り消されています。端末管理者に確認してください。")).ToBeVisibleAsync();
        await Expect(terminal.Page.Locator("#header")).ToBeEmptyAsync();
        terminal.AssertCalm(403);
    }

    private async Task<IReadOnlyList<(string Function, ProvisionOutcome Outcome, int Hits)>> EntriesAsync(string chain, long first)
    {
        var entries = new List<(string, ProvisionOutcome, int)>();
        for (var position = first; await host.Log.ReadAsync(chain, position, default) is { } found; position++)
            entries.Add((found.Entry.Function, found.Entry.Outcome, found.Entry.Hits));
        return entries;
    }
}
