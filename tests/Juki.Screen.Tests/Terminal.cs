using Microsoft.Playwright;

namespace Juki.Screen.Tests;

/// <summary>An operator's browser at a terminal. What the console complains of is kept, and is an error where no test expects it.</summary>
internal sealed class Terminal : IAsyncDisposable
{
    private static readonly string Shots = Path.Combine(AppContext.BaseDirectory, "screens");

    private readonly ScreenHost _host;
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    private Terminal(ScreenHost host, IBrowserContext context, IPage page)
    {
        (_host, _context, Page) = (host, context, page);
        page.Console += (_, message) => { if (message.Type is "error" or "warning") _complaints.Add(message.Text); };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>What the console has complained of.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public static async Task<Terminal> OpenAsync(ScreenHost host, bool fakeClock = false)
    {
        var context = await host.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 800 }, Locale = "ja-JP", TimezoneId = "Asia/Tokyo" });
        context.SetDefaultTimeout(15_000);
        var terminal = new Terminal(host, context, await context.NewPageAsync());
        if (fakeClock)
            await terminal.Page.Clock.InstallAsync();
        await terminal.Page.GotoAsync(host.Address.AbsoluteUri);
        return terminal;
    }

    /// <summary>Signs in by keyboard, as an operator at a terminal.</summary>
    public async Task SignInAsync(string operatorId = "op-welfare", string terminal = "term-welfare")
    {
        await Assertions.Expect(Page.GetByRole(AriaRole.Button, new() { Name = "サインイン" })).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Page.GetByLabel("認証器の署名")).ToBeFocusedAsync();
        await Page.Keyboard.InsertTextAsync(_host.Assertion(operatorId, terminal));
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Page.Locator("#header .lock")).ToBeVisibleAsync();
    }

    /// <summary>Keeps a picture of what is seen.</summary>
    public Task ShootAsync(string name) => Page.ScreenshotAsync(new() { Path = Path.Combine(Shots, $"{name}.png"), FullPage = true });

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
