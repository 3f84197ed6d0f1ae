using System.Reflection;
using System.Text.RegularExpressions;
using Juki.Server;
using Juki.Testing;
using Juki.Vault.Keys;
using Juki.Vault.People;
using Juki.Vault.Storage;
using Microsoft.Azure.Functions.Worker;

namespace Juki.EndToEnd.Tests.Documents;

/// <summary>docs/architecture.md names what is in the code, all of it and nothing else.</summary>
public sealed partial class ArchitectureDocumentTests
{
    private const int Area = 1;
    private const int KeyPurposeColumn = 5;
    private static readonly Markdown Document = Markdown.Read("docs", "architecture.md");

    private static IEnumerable<(StorageArea Area, string Name)> Stores => KnownTables.All.Concat(KnownContainers.All);

    private static string NameOf<T>(T value)
        where T : struct, Enum => $"{value}".ToLowerInvariant();

    [Fact]
    public void The_table_of_functions_is_that_of_the_app()
    {
        var functions = typeof(JukiApp).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null)
            .Select(method => (method.GetCustomAttribute<FunctionAttribute>()!.Name, Trigger: method.GetParameters().Select(TriggerOf).OfType<string>().Single()));

        Assert.Equal(functions.Order(), Document.TableUnder("Functions").Select(row => (Markdown.Codes(row[0]).Single(), Trigger: row[1].Replace("`", "", StringComparison.Ordinal))).Order());
    }

    [Fact]
    public void The_table_of_stores_holds_every_table_and_container_with_its_area() => Assert.Equal(
        Stores.Select(store => (store.Name, NameOf(store.Area))).Order(),
        Document.TableUnder("Storage").Select(row => (Markdown.Codes(row[0]).Single(), row[Area])).Order());

    [Fact]
    public void What_lies_under_the_years_key_is_in_a_table_that_is_rotated() => Assert.Equal(
        KnownTables.Rotated.Select(table => table.Name).Order(),
        Document.TableUnder("Storage").Where(row => Markdown.Codes(row[KeyPurposeColumn]).Contains(NameOf(KeyPurpose.Current))).Select(row => Markdown.Codes(row[0]).Single()).Order());

    [Fact]
    public void The_table_of_row_kinds_holds_every_kind_in_key_order() => Assert.Equal(
        Enum.GetValues<RowKind>().Select(kind => ($"{(char)kind}", $"{kind}")),
        Document.TableUnder("A person's range").Select(row => (row[0], Markdown.Codes(row[1]).Single())));

    [Fact]
    public void The_table_of_keys_holds_every_purpose()
    {
        var purposes = Enum.GetValues<KeyPurpose>().Select(NameOf).Order().ToList();

        Assert.Equal(purposes, Document.TableUnder("Keys").Select(row => Markdown.Codes(row[0]).Single()).Order());
        Assert.Empty(Document.TableUnder("Storage").SelectMany(row => Markdown.Codes(row[KeyPurposeColumn])).Except(purposes));
    }

    [Fact]
    public void The_picture_of_projects_shows_every_reference()
    {
        var references =
            from file in Directory.EnumerateFiles(Path.Combine(SolutionFolder.Path, "functions"), "*.csproj", SearchOption.AllDirectories)
            from reference in Reference().Matches(File.ReadAllText(file))
            select (Path.GetFileNameWithoutExtension(file), reference.Groups[1].Value);
        var shown =
            from block in Document.Blocks
            from arrow in Arrow().Matches(block.Text)
            select (arrow.Groups[1].Value, arrow.Groups[2].Value);

        Assert.Equal(references.Order(), shown.Order());
    }

    // As the document writes it; setting names without their marks.
    private static string? TriggerOf(ParameterInfo parameter) => parameter.GetCustomAttributes().Select(attribute => attribute switch
    {
        HttpTriggerAttribute http => $"{http.Methods.Single().ToUpperInvariant()} /api/{http.Route}",
        ServiceBusTriggerAttribute queue => $"queue {queue.QueueName.Trim('%')}",
        TimerTriggerAttribute timer => $"timer {timer.Schedule.Trim('%')}",
        _ => null,
    }).OfType<string>().FirstOrDefault();

    [GeneratedRegex(@"<ProjectReference Include=""[^""]*/([\w.]+)\.csproj""")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^ +(Juki\.\w+) --> (Juki\.\w+)$", RegexOptions.Multiline)]
    private static partial Regex Arrow();
}
