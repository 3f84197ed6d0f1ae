using System.Text.RegularExpressions;

namespace Juki.EndToEnd.Tests.Running;

/// <summary>A command as the closing screen shows it: what it is for, the project that <c>dotnet run</c> is given, and the program's arguments.</summary>
internal sealed record ShownCommand(string What, string Project, IReadOnlyList<string> Arguments);

/// <summary>What a local host prints when everything runs, read as a person reads it who pastes the commands.</summary>
internal static partial class ClosingScreen
{
    /// <summary>How its first line begins.</summary>
    public const string Header = "Everything runs.";

    /// <summary>How its last line begins.</summary>
    public const string Footer = "Ctrl+C ends all of it.";

    private const string Comment = "# ";

    public static IReadOnlyList<ShownCommand> Commands(IEnumerable<string> lines)
    {
        var commands = new List<ShownCommand>();
        var what = "";
        foreach (var line in lines.SkipWhile(l => !l.StartsWith(Header, StringComparison.Ordinal)).Skip(1).Select(l => l.Trim()))
        {
            if (line.StartsWith(Comment, StringComparison.Ordinal))
                what = line[Comment.Length..];
            else if (line.Length > 0 && !line.StartsWith(Footer, StringComparison.Ordinal))
                commands.Add(Read(what, line));
        }

        return commands;
    }

    /// <summary>Reads a <c>dotnet run</c> of the local host that does not build.</summary>
    public static ShownCommand Read(string what, string line) => Words(line) switch
    {
        ["dotnet", "run", "--no-build", "--project", var project, "--", .. var arguments] => new ShownCommand(what, project, arguments),
        ["dotnet", "run", "--no-build", "-c", "Release", "--project", var project, "--", .. var arguments] => new ShownCommand(what, project, arguments),
        _ => throw new FormatException($"The line '{line}' runs something else."),
    };

    // As a shell takes them: double quotes keep a word together.
    private static string[] Words(string line) => [.. Word().Matches(line).Select(w => w.Groups[1].Success ? w.Groups[1].Value : w.Value)];

    [GeneratedRegex("""
        "([^"]*)"|\S+
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Word();
}
