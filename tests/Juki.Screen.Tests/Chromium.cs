using System.Diagnostics;
using Microsoft.Playwright;

namespace Juki.Screen.Tests;

/// <summary>The browser of Debian, which the tests drive; installed where it is missing and may be.</summary>
internal static class Chromium
{
    private const string Program = "/usr/bin/chromium";

    // Without calls of its own, which a machine without a way out would refuse.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    public static async Task<IBrowser> LaunchAsync(IPlaywright playwright)
    {
        if (!File.Exists(Program))
            await InstallAsync();
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = Arguments });
    }

    private static async Task InstallAsync()
    {
        const string needed = $"The tests of the screen need Chromium at {Program}: install the package chromium.";
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess || !File.Exists("/usr/bin/apt-get"))
            throw new InvalidOperationException(needed);
        foreach (var arguments in (string[])["update -q", "install -y -q --no-install-recommends chromium"])
        {
            using var apt = Process.Start(new ProcessStartInfo("/usr/bin/apt-get", arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" },
            })!;
            var told = await Task.WhenAll(apt.StandardOutput.ReadToEndAsync(), apt.StandardError.ReadToEndAsync());
            await apt.WaitForExitAsync();
            if (apt.ExitCode != 0)
                throw new InvalidOperationException($"{needed} apt-get failed: {told[1]}");
        }
    }
}
