using System.Net;
using System.Net.Sockets;
using Juki.LocalHost.Azurite;
using Juki.Testing;

namespace Juki.LocalHost.Tests.Commands;

/// <summary>The program as a person at a terminal meets it.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task It_starts_and_ends_cleanly_when_asked_to(string signal)
    {
        if (OperatingSystem.IsWindows())
            return; // There are no signals to send.
        await AzuriteInstallation.PerUser.EnsureAsync(installing: null, CancellationToken.None);
        using var program = Child.LocalHost("--data", _folder.File("data"), "--http-port", "0", "--no-feed");
        await program.LineAsync("Ctrl+C ends");

        await program.SignalAsync(signal);

        Assert.Equal("Ending ...", await program.LineAsync());
        Assert.Equal((0, ""), await program.EndAsync());
    }

    [Fact]
    public async Task A_taken_port_is_one_line_and_exit_code_1()
    {
        using var taker = new TcpListener(IPAddress.Loopback, 0);
        taker.Start();
        var port = ((IPEndPoint)taker.LocalEndpoint).Port;
        using var program = Child.LocalHost("--data", _folder.File("data"), "--quiet", "--http-port", $"{port}");

        var (exitCode, error) = await program.EndAsync();

        Assert.Equal(1, exitCode);
        Assert.Matches($@"\Aerror: Port {port} is taken[^\n]*\z", error);
    }

    [Fact]
    public async Task Without_node_it_says_so_in_one_line_with_exit_code_1()
    {
        using var program = Child.LocalHostWithoutPath("--data", _folder.File("data"), "--quiet");

        var (exitCode, error) = await program.EndAsync();

        Assert.Equal(1, exitCode);
        Assert.Matches(@"\Aerror: Node\.js was not found[^\n]*\z", error);
    }

    [Theory]
    [InlineData("--http-port", "70000")]
    [InlineData("--population", "many")]
    [InlineData("--population", "20001")]
    [InlineData("--no-such-option", "x")]
    public async Task A_wrong_option_is_named_with_exit_code_1(string option, string value)
    {
        using var program = Child.LocalHost(option, value);

        var (exitCode, error) = await program.EndAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains(option, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apps_without_their_settings_file_say_which_is_missing()
    {
        using var program = Child.LocalHost("apps", "--settings", _folder.File("none.json"));

        var (exitCode, error) = await program.EndAsync();

        Assert.Equal(1, exitCode);
        Assert.Matches(@"\Aerror: The settings file '[^']*none\.json' can't be read[^\n]*\z", error);
    }

    public void Dispose() => _folder.Dispose();
}
