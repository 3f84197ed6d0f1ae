using Juki.Records.Items;
using Juki.Records.Time;
using Juki.Registry.Bulk;
using Microsoft.Playwright;

namespace Juki.Screen.Tests;

/// <summary>Bulk jobs on the screen: which there are, and how far.</summary>
[Collection(ScreenHost.Name)]
[Trait("Requirement", "P6")]
public sealed class BulkTests(ScreenHost host)
{
    [Fact]
    public async Task Jobs_are_listed_and_opened_by_keyboard_alone()
    {
        var now = TimeProvider.System.GetUtcNow();
        var id = await host.BulkJobs.AddAsync(Job(now), JapanTime.DateOf(now), default);
        await using var terminal = await Terminal.OpenAsync(host);
        var page = terminal.Page;
        await terminal.SignInAsync();
        await terminal.WalkToAsync(page.GetByRole(AriaRole.Button, new() { Name = "一括提供", Exact = true }), "Shift+Tab");
        await page.Keyboard.PressAsync("Enter");
        await terminal.SeeAsync("一括提供（1件）");
        await terminal.WalkToAsync(page.GetByRole(AriaRole.Button, new() { Name = id.Text }));
        await AccessibilityTests.AssertGoodAsync(terminal, "bulk-jobs");
        await page.Keyboard.PressAsync("Enter");
        await terminal.SeeAsync($"一括提供 {id}");
        await Assertions.Expect(page.GetByText("2行目 生年月日")).ToBeVisibleAsync();
        await AccessibilityTests.AssertGoodAsync(terminal, "bulk-job");
        await terminal.ShootAsync("20-bulk-job");
        terminal.AssertCalm();
    }

    private static BulkJob Job(DateTimeOffset now) => new()
    {
        Order = new BulkOrder
        {
            Duty = "A5-01",
            Purpose = "被災者の確認",
            DocumentNumber = "福第9号",
            Items = [KnownItems.Name],
            Drive = "drive-welfare",
            Attestation = new DriveAttestation("見本　主任", JapanTime.DateOf(now)),
        },
        Agency = "welfare",
        Category = "department",
        Operator = "op-welfare",
        TakenInAt = now,
        Status = BulkStatus.Checked,
        Conditions = new BulkConditions("00000000", 120, 1, 1, [new RowFault(2, "birthDate", "A date of eight digits.")], 1),
    };
}
