using Juki.Registry.Provisions;
using Juki.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Juki.Screen.Tests;

/// <summary>A resident's request on the screen, from the form to the report.</summary>
[Collection(ScreenHost.Name)]
[Trait("Requirement", "D1")]
[Trait("Requirement", "S1")]
public sealed class DisclosureTests(ScreenHost host)
{
    // The browser's own viewer of PDF shows a document in a frame of a frame.
    private const int ViewersFrames = 3;

    [Fact]
    public async Task A_request_is_taken_in_decided_and_shown_by_keyboard_alone()
    {
        await using var terminal = await Terminal.OpenAsync(host);
        await terminal.SignInAsync("op-resident", "term-resident");
        await LockAsync(terminal, await DiscloseAsync(terminal));
    }

    /// <summary>Somebody is asked about at the counter: found, read, and what is held on them disclosed, without a mouse.</summary>
    [Fact]
    public async Task A_person_is_found_read_and_disclosed_to_by_keyboard_alone()
    {
        await using var terminal = await Terminal.OpenAsync(host, recording: "found-read-disclosed");
        var page = terminal.Page;
        await terminal.SignInAsync("op-chief", "term-chief");
        await terminal.SearchAsync();
        await terminal.WalkToAsync(page.GetByRole(AriaRole.Button, new() { Name = SyntheticResidents.Moved }), "ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await terminal.SeeAsync("以前の記録（3件、新しい順）");

        await terminal.WalkToAsync(page.GetByRole(AriaRole.Button, new() { Name = "開示請求", Exact = true }), "Shift+Tab");
        await page.Keyboard.PressAsync("Enter");
        await LockAsync(terminal, await DiscloseAsync(terminal));
    }

    // From the page of requests to the printed report.
    private async Task<IPage> DiscloseAsync(Terminal terminal)
    {
        var (page, keys) = (terminal.Page, terminal.Page.Keyboard);
        await terminal.SeeAsync("処理中の請求（0件）");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "請求を受け付ける" })).ToBeFocusedAsync();
        await keys.PressAsync("Enter");

        await Expect(page.GetByLabel("文書番号")).ToBeFocusedAsync();
        await keys.InsertTextAsync("開第7号");
        await terminal.WalkToAsync(page.GetByLabel("請求者の氏名"));
        await keys.InsertTextAsync(SyntheticResidents.Moved);
        await AccessibilityTests.AssertGoodAsync(terminal, "intake");
        await terminal.ShootAsync("10-intake");
        await keys.PressAsync("Enter");

        await Expect(page.GetByLabel("住民票コード")).ToBeFocusedAsync();
        await terminal.WalkToAsync(page.GetByRole(AriaRole.Textbox, new() { Name = "氏名", Exact = true }));
        await keys.InsertTextAsync(SyntheticResidents.Moved);
        await terminal.WalkToAsync(page.GetByRole(AriaRole.Textbox, new() { Name = "生年月日", Exact = true }));
        await keys.InsertTextAsync("昭和61年9月27日");
        await AccessibilityTests.AssertGoodAsync(terminal, "match");
        await terminal.ShootAsync("11-match");
        await keys.PressAsync("Enter");

        await terminal.SeeAsync("該当する人があります");
        await Expect(page.GetByRole(AriaRole.Radio, new() { Name = "開示", Exact = true })).ToBeFocusedAsync();
        await AccessibilityTests.AssertGoodAsync(terminal, "decision");
        await terminal.ShootAsync("12-decision");
        await keys.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "開示帳票を画面に表示" })).ToBeFocusedAsync();
        await AccessibilityTests.AssertGoodAsync(terminal, "decided");
        await terminal.ShootAsync("13-decided");
        var (chain, decided) = await terminal.ReceiptAsync();
        await keys.PressAsync("Enter");

        await terminal.SeeAsync("開示帳票");
        await Expect(page.GetByText(SyntheticResidents.FirstAddress)).ToBeVisibleAsync();
        await AccessibilityTests.AssertGoodAsync(terminal, "report");
        await terminal.ShootAsync("14-report");
        Assert.Equal((chain, decided + 1), await terminal.ReceiptAsync());
        var (entry, _) = (await host.Log.ReadAsync(chain, decided + 1, default))!.Value;
        Assert.Equal((KnownFunctions.Disclosure, ProvisionOutcome.Delivered, 1), (entry.Function, entry.Outcome, entry.Hits));
        Assert.Null(await host.Log.ReadAsync(chain, decided + 2, default));

        await keys.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "開示帳票を画面に表示" })).ToBeFocusedAsync();
        return await PrintAsync(terminal);
    }

    private static async Task LockAsync(Terminal terminal, IPage report)
    {
        await terminal.Page.Keyboard.PressAsync("Escape");
        await terminal.SeeAsync("処理中の請求（0件）");
        await terminal.Page.Keyboard.PressAsync("F9");
        await WaitUntil.TrueAsync("the report is closed", () => report.IsClosed);
        terminal.AssertCalm();
    }

    // The report is a PDF in a tab of its own, which goes with the session.
    private static async Task<IPage> PrintAsync(Terminal terminal)
    {
        var page = terminal.Page;
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "開示帳票を印刷用に開く" })).ToBeFocusedAsync();
        var answering = page.WaitForResponseAsync("**/documents");
        var report = await page.RunAndWaitForPopupAsync(() => page.Keyboard.PressAsync("Enter"));
        Assert.Equal("application/pdf", (await answering).Headers["content-type"].Split(';')[0]);
        await report.WaitForURLAsync("blob:**");
        await WaitUntil.TrueAsync("the report is shown", () => report.Frames.Count == ViewersFrames);
        await report.ScreenshotAsync(new() { Path = Terminal.ShotOf("15-printed") });
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("帳票を別のタブで開きました。画面を閉じると、帳票も閉じます。");
        return report;
    }
}
