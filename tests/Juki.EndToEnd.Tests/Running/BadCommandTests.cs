using Juki.LocalHost.Simulation;
using Juki.LocalHost.Simulation.Supplements;
using Juki.Testing;

namespace Juki.EndToEnd.Tests.Running;

/// <summary>What goes wrong by hand is told in one line.</summary>
[Collection(SharedHost.Name)]
public sealed class BadCommandTests(SharedHost shared) : IDisposable
{
    private readonly TestFolder _folder = new();

    [Theory]
    [InlineData("'nobody' has no authenticator here", "token", "--operator", "nobody")]
    [InlineData("'../op-welfare' has no authenticator here", "token", "--operator", "../op-welfare")]
    [InlineData("invalid_grant", "token", "--terminal", "")]
    [InlineData("'nobody' has no authenticator here", "inquire", "--operator", "nobody", "--code", "12345678901")]
    [InlineData("terminal-not-registered", "inquire", "--terminal", "term-other", "--code", "12345678901")]
    [InlineData("request-invalid", "inquire", "--code", "garbage")]
    [InlineData("request-invalid", "inquire")]
    [InlineData("request-invalid", "inquire", "--items", "name,nonsense", "--code", "12345678901")]
    [InlineData("duty-unknown", "inquire", "--duty", "A5-99", "--number", "123456789018")]
    [InlineData("token-malformed", "inquire", "--token", "x", "--code", "12345678901")]
    [InlineData("Name one person", "history", "--code", "12345678901")]
    [InlineData("Name one person", "history", "--number", "123456789012")]
    [InlineData("Name one person", "history", "--code", "12345678903", "--number", "123456789018")]
    [InlineData("Nobody has or had this code or number here", "history", "--code", "12345678903")]
    [InlineData("Nobody has or had this code or number here", "history", "--number", "123456789018")]
    [InlineData("Name one person", "number", "--code", "garbage")]
    [InlineData("Nobody has or had this code or number here", "number", "--code", "12345678903")]
    [InlineData("items-not-allowed", "number", "--duty", "A5-01")]
    [InlineData("The log has no such entry", "log", "nothing")]
    [InlineData("The log has no such entry", "log", "202611-0000000000000000/1")]
    [InlineData("The log has no such entry", "log", "../people/1")]
    [InlineData("'999999' is the code of no municipality", "notice", "--from", "999999")]
    [InlineData("'../122033' is the code of no municipality", "notice", "--from", "../122033")]
    [InlineData("'999999' is the code of no municipality", "load", "--municipality", "999999")]
    public async Task It_says_what_is_wrong_in_one_line(string message, params string[] arguments) =>
        (await shared.TryAsync(arguments)).AssertFailed(message);

    [Fact]
    public async Task A_token_that_can_be_no_header_is_refused_at_once()
    {
        var end = await shared.TryAsync("inquire", "--code", "12345678901", "--token", "one\ntwo");

        Assert.Equal((1, ""), (end.ExitCode, end.Output));
        Assert.Equal("--token takes one word of ASCII characters.", end.Error);
    }

    [Theory]
    [InlineData("--people takes a whole number from 1 to 10000.", "load", "--people", "-3")]
    [InlineData("--plant takes a whole number from 0 to 10000.", "check", "--plant", "x")]
    [InlineData("Argument 'other' not recognized. Must be one of:\n\t'juki'\n\t'fuhyo'", "token", "--server", "other")]
    public async Task A_value_that_an_option_does_not_take_is_refused_at_once(string message, params string[] arguments)
    {
        var end = await shared.TryAsync(arguments);

        Assert.Equal((1, "", message), (end.ExitCode, end.Output, end.Error));
    }

    [Fact]
    [Trait("Requirement", "F5")]
    public async Task No_number_is_asked_for_somebody_who_is_at_home()
    {
        var atHome = shared.Supplements.People.First(person => person.Entry is SupplementEntry { IsOverseas: false });

        (await shared.TryAsync("number", "--code", atHome.Entry.ResidentCode)).AssertFailed("not as an overseas mover");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("not JSON")]
    [InlineData("[1]")]
    public async Task A_file_of_items_that_is_none_is_named(string? content)
    {
        var file = _folder.File("items.json");
        if (content is not null)
            await File.WriteAllTextAsync(file, content);

        (await shared.TryAsync("notice", "--file", file)).AssertFailed("items.json' is not there or holds no JSON object");
    }

    [Theory]
    [InlineData("token")]
    [InlineData("inquire")]
    [InlineData("log")]
    [InlineData("history")]
    [InlineData("notice")]
    [InlineData("number")]
    public async Task Where_nothing_runs_every_command_says_so(string command) =>
        (await RunningHost.TryAsync(command, "--data", _folder.File("none"))).AssertFailed("No local host runs on the data folder");

    [Theory]
    [InlineData(HardKind.PrivateUseGaiji)]
    [InlineData(HardKind.VariationSequence)]
    [InlineData(HardKind.SupplementaryPlane)]
    [InlineData(HardKind.CompatibilityIdeograph)]
    public async Task Hard_names_are_printed_as_they_are(HardKind kind)
    {
        var person = shared.Sample.People.First(p => p.Kind == kind);

        var end = await shared.TryAsync("inquire", "--code", person.Entry.ResidentCode, "--items", "name");

        end.AssertSucceeded();
        Assert.Contains($"\"name\": \"{person.Entry.Name}\"", end.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
