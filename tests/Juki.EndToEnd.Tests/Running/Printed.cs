using System.Text.Json;
using System.Text.RegularExpressions;
using Juki.Testing;

namespace Juki.EndToEnd.Tests.Running;

/// <summary>What a command printed, read.</summary>
internal static partial class Printed
{
    /// <summary>The JSON that the output ends with.</summary>
    public static JsonElement Json(this ChildEnd end)
    {
        using var json = JsonDocument.Parse(end.Output[end.Output.IndexOf('{', StringComparison.Ordinal)..]);
        return json.RootElement.Clone();
    }

    /// <summary>Every JSON object of the output, in its order; they are indented, so that each begins and ends with a line of its own.</summary>
    public static IReadOnlyList<JsonElement> Jsons(this ChildEnd end) =>
        [.. TopLevel().Matches(end.Output).Select(json => JsonSerializer.Deserialize<JsonElement>(json.Value))];

    public static string FirstLine(this ChildEnd end) => end.Output.Split('\n')[0];

    public static string Text(this JsonElement json, string member) => json.GetProperty(member).GetString()!;

    /// <summary>One line on the error stream, exit code 1, and nothing of the program's inside.</summary>
    public static void AssertFailed(this ChildEnd end, string message)
    {
        Assert.Equal(1, end.ExitCode);
        Assert.Matches(@"\Aerror: [^\n]+\z", end.Error);
        Assert.Contains(message, end.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", end.Error + end.Output, StringComparison.Ordinal);
    }

    public static void AssertSucceeded(this ChildEnd end) => Assert.True(end is { ExitCode: 0, Error: "" }, $"It ended with {end.ExitCode} and said: {end.Error}");

    [GeneratedRegex(@"^\{.*?^\}", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex TopLevel();
}
