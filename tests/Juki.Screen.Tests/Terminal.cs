using System.Globalization;
using Microsoft.Playwright;

namespace Juki.Screen.Tests;

/// <summary>An operator's browser at a terminal. All that its console says is kept; a complaint is an error where no test expects it.</summary>
internal sealed class Terminal : IAsyncDisposable
{
    private static readonly string Shots = Path.Combine(AppContext.BaseDirectory, "screens");

    private readonly ScreenHost _host;
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];
    private readonly List<string> _said = [];

    private Terminal(ScreenHost host, IBrowserContext context, IPage page)
    {
        (_host, _context, Page) = (host, context, page);
        page.Console += (_, message) =>
        {
            _said.Add(message.Text);
            if (message.Type is "error" or "warning")
                _complaints.Add(message.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Name of the recording that is kept of all that is done; null where none is.</summary>
    private string? Recording { get; init; }

    /// <summary>Holds the console to have complained of nothing, a breach of the content security policy included, but of requests that were answered so.</summary>
    public void AssertCalm(params IEnumerable<int> statuses) =>
        Assert.Equal(statuses.Select(status => $"Failed to load resource: the server responded with a status of {status}"), _complaints.Select(text => text.Split(" (")[0]));

    /// <summary>All that the console said.</summary>
    public IReadOnlyList<string> Said => _said;

    public static async Task<Terminal> OpenAsync(ScreenHost host, bool fakeClock = false, string? recording = null, Uri? address = null)
    {
        var context = await host.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 800 }, Locale = "ja-JP", TimezoneId = "Asia/Tokyo" });
        context.SetDefaultTimeout(20_000);
        if (recording is not null)
            await context.Tracing.StartAsync(new() { Screenshots = true, Snapshots = true });
        var terminal = new Terminal(host, context, await context.NewPageAsync()) { Recording = recording };
        if (fakeClock)
            await terminal.Page.Clock.InstallAsync();
        await terminal.Page.GotoAsync((address ?? host.Address).AbsoluteUri);
        return terminal;
    }

    /// <summary>Signs in by keyboard, as an operator at a terminal.</summary>
    public async Task SignInAsync(string operatorId = "op-welfare", string terminal = "term-welfare", bool enters = true)
    {
        await Assertions.Expect(Page.GetByRole(AriaRole.Button, new() { Name = "サインイン" })).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Page.GetByLabel("認証器の署名")).ToBeFocusedAsync();
        await Page.Keyboard.InsertTextAsync(_host.Assertion(operatorId, terminal));
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.PressAsync("Enter");
        if (enters)
            await Assertions.Expect(Page.Locator("#header .lock")).ToBeVisibleAsync();
    }

    /// <summary>States the grounds and a birth date by keyboard, from the field of the duty on, and searches.</summary>
    public async Task SearchAsync(string birthDate = "S61.9.27")
    {
        await Assertions.Expect(Page.GetByLabel("事務")).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("ArrowDown");
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.InsertTextAsync("福第1号");
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.InsertTextAsync("被災者の確認");
        await WalkToAsync(Page.GetByRole(AriaRole.Textbox, new() { Name = "生年月日", Exact = true }));
        await Page.Keyboard.InsertTextAsync(birthDate);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Presses a key until something has the focus.</summary>
    public async Task WalkToAsync(ILocator target, string key = "Tab")
    {
        for (var presses = 0; presses < 60; presses++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
            await Page.Keyboard.PressAsync(key);
        }

        Assert.Fail($"The key {key} does not lead to {target}.");
    }

    /// <summary>Waits for a heading.</summary>
    public Task SeeAsync(string heading) => Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = heading, Exact = true })).ToBeVisibleAsync();

    /// <summary>Where the answer that is shown is logged.</summary>
    public async Task<(string Chain, long Position)> ReceiptAsync()
    {
        var parts = (await Page.GetByText("記録番号").InnerTextAsync()).Split(' ');
        return (parts[1], long.Parse(parts[3], CultureInfo.InvariantCulture));
    }

    /// <summary>Keeps a picture of what is seen.</summary>
    public Task ShootAsync(string name) => Page.ScreenshotAsync(new() { Path = ShotOf(name), FullPage = true });

    /// <summary>Where a picture is kept.</summary>
    public static string ShotOf(string name) => Path.Combine(Shots, $"{name}.png");

    public async ValueTask DisposeAsync()
    {
        if (Recording is not null)
            await _context.Tracing.StopAsync(new() { Path = Path.Combine(Shots, $"{Recording}.zip") });
        await _context.DisposeAsync();
    }
}
