using System.Text.Json;
using System.Text.RegularExpressions;
using Juki.Testing;

namespace Juki.Server.Tests;

/// <summary>host.json, which can hold no comments, says what the record that explains it lists, and nothing else.</summary>
public sealed partial class HostJsonTests
{
    private static readonly string Record = Path.Combine(SolutionFolder.Path, "docs", "adr", "0003-host-json.md");
    private static readonly string File = Path.Combine(SolutionFolder.Path, "functions", "Juki.Triggers", "host.json");

    // What the record says in words, as the file holds it.
    private static readonly Dictionary<string, string> Words = new()
    {
        ["10 minutes"] = "\"00:10:00\"",
        ["`api`"] = "\"api\"",
        ["true"] = "true",
        ["16"] = "16",
        ["0"] = "0",
        ["`Warning`; `Information` for `Function`, `Juki`, `Host.Results`, `Host.Aggregator`"] =
            """{"default":"Warning","Host.Results":"Information","Host.Aggregator":"Information","Function":"Information","Juki":"Information"}""",
        ["on, never for `Trace` and `Exception`"] = """{"isEnabled":true,"excludedTypes":"Trace;Exception"}""",
    };

    [Fact]
    public void It_holds_what_its_record_lists_and_its_version_alone()
    {
        var recorded = Row().Matches(System.IO.File.ReadAllText(Record)).ToDictionary(row => row.Groups["setting"].Value, row => Words[row.Groups["value"].Value]);
        recorded.Add("version", "\"2.0\"");
        using var json = JsonDocument.Parse(System.IO.File.ReadAllText(File));

        Assert.Equal(Lines(recorded), Lines(Settings(json.RootElement, "", recorded.Keys)));
    }

    private static IEnumerable<string> Lines(IEnumerable<KeyValuePair<string, string>> settings) => settings.Select(s => $"{s.Key} = {s.Value}").Order();

    // Every value under its name in the record; a group that the record speaks of as a whole stays one.
    private static IEnumerable<KeyValuePair<string, string>> Settings(JsonElement json, string parent, IReadOnlyCollection<string> whole) =>
        json.EnumerateObject().SelectMany(member =>
        {
            var name = parent is "" or "extensions" ? member.Name : $"{(parent == "logging.applicationInsights" ? "applicationInsights" : parent)}.{member.Name}";
            return member.Value.ValueKind == JsonValueKind.Object && !whole.Contains(name)
                ? Settings(member.Value, name, whole)
                : [KeyValuePair.Create(name, JsonSerializer.Serialize(member.Value))];
        });

    [GeneratedRegex(@"^\| `(?<setting>[^`]+)` \| (?<value>[^|]+?) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
