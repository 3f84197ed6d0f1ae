using System.Net;
using System.Net.Sockets;
using Juki.LocalHost.Azurite;
using Juki.Testing;

namespace Juki.LocalHost.Tests.Commands;

/// <summary>The program as a person at a terminal meets it.</summary>
public sealed class ProgramTests : IDisposable
{
    private static readonly string[] PortOptions = ["--http-port", "--identity-port", "--national-port"];

    private readonly TestFolder _folder = new();

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task It_starts_and_ends_cleanly_when_asked_to(string signal)
    {
        if (OperatingSystem.IsWindows())
            return; // There are no signals to send.
        await AzuriteInstallation.PerUser.EnsureAsync(installing: null, CancellationToken.None);
        using var program = Child.LocalHost([.. Ports(), "--data", _folder.File("data"), "--no-feed"]);
        await program.LineAsync("Ctrl+C ends");

        await program.SignalAsync(signal);

        Assert.Equal("Ending ...", await program.LineAsync());
        var end = await program.EndAsync();
        Assert.Equal((0, ""), (end.ExitCode, end.Error));
    }

    [Theory]
    [InlineData("--http-port")]
    [InlineData("--identity-port")]
    [InlineData("--national-port")]
    public async Task A_taken_port_is_one_line_and_exit_code_1(string option)
    {
        using var taker = new TcpListener(IPAddress.Loopback, 0);
        taker.Start();
        var port = ((IPEndPoint)taker.LocalEndpoint).Port;
        using var program = Child.LocalHost([.. Ports(option, port), "--data", _folder.File("data"), "--quiet"]);

        var end = await program.EndAsync();

        Assert.Equal(1, end.ExitCode);
        Assert.Matches($@"\Aerror: Port {port} is taken[^\n]*\z", end.Error);
    }

    [Fact]
    public async Task Without_node_it_says_so_in_one_line_with_exit_code_1()
    {
        using var program = Child.LocalHostWithoutPath("--data", _folder.File("data"), "--quiet");

        var end = await program.EndAsync();

        Assert.Equal(1, end.ExitCode);
        Assert.Matches(@"\Aerror: Node\.js was not found[^\n]*\z", end.Error);
    }

    [Theory]
    [InlineData("--http-port", "70000")]
    [InlineData("--population", "many")]
    [InlineData("--population", "20001")]
    [InlineData("--no-such-option", "x")]
    public async Task A_wrong_option_is_named_with_exit_code_1(string option, string value)
    {
        using var program = Child.LocalHost(option, value);

        var end = await program.EndAsync();

        Assert.Equal(1, end.ExitCode);
        Assert.Contains(option, end.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", end.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apps_without_their_settings_file_say_which_is_missing()
    {
        using var program = Child.LocalHost("apps", "--settings", _folder.File("none.json"));

        var end = await program.EndAsync();

        Assert.Equal(1, end.ExitCode);
        Assert.Matches(@"\Aerror: The settings file '[^']*none\.json' can't be read[^\n]*\z", end.Error);
    }

    public void Dispose() => _folder.Dispose();

    // Any free port where none is named: another run may hold those that the program takes by itself.
    private static IEnumerable<string> Ports(string? option = null, int port = 0) =>
        PortOptions.SelectMany(each => new[] { each, each == option ? $"{port}" : "0" });
}
