using System.Reflection;
using System.Text.RegularExpressions;
using Fuhyo.Server;
using Juki.EndToEnd.Tests.Repository;
using Juki.Registry.Modules;
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
    private static readonly string Text = File.ReadAllText(Path.Combine(SolutionFolder.Path, "docs", "architecture.md"));
    private static readonly IReadOnlyList<IReadOnlyList<string>> ShownStores = MarkdownTable.RowsOf(Text, "store", "area", "partition", "row", "what", "key purpose");

    private static IEnumerable<(string Area, string Name)> Stores => KnownTables.All.Concat(KnownContainers.All).Select(store => (NameOf(store.Area), store.Name))
        .Concat(LinkModule.AskersStores.Select(store => ($"{NameOf(store.Area)}, Fuhyo alone", store.Name)));

    private static string NameOf<T>(T value)
        where T : struct, Enum => $"{value}".ToLowerInvariant();

    [Fact]
    public void The_tables_of_functions_are_those_of_the_apps()
    {
        var (juki, fuhyo) = (FunctionsOf(typeof(JukiApp)), FunctionsOf(typeof(FuhyoApp)));
        var ofOne = juki.Except(fuhyo).Select(function => ("Juki", function.Name, function.Trigger))
            .Concat(fuhyo.Except(juki).Select(function => ("Fuhyo", function.Name, function.Trigger)));

        Assert.Equal(juki.Intersect(fuhyo).Order(), MarkdownTable.RowsOf(Text, "function", "trigger", "what it does").Select(row => (row[0], Plain(row[1]))).Order());
        Assert.Equal(ofOne.Order(), MarkdownTable.RowsOf(Text, "server", "function", "trigger", "what it does").Select(row => (row[0], row[1], Plain(row[2]))).Order());
    }

    [Fact]
    public void The_table_of_stores_holds_every_table_and_container_with_its_area() => Assert.Equal(
        Stores.Select(store => (store.Name, store.Area)).Order(),
        ShownStores.Select(row => (NameIn(row), row[Area])).Order());

    [Fact]
    public void What_lies_under_the_years_key_is_in_a_table_that_is_rotated() => Assert.Equal(
        KnownTables.Rotated.Select(table => table.Name).Order(),
        ShownStores.Where(row => PurposesIn(row).Contains(NameOf(KeyPurpose.Current))).Select(NameIn).Order());

    [Fact]
    public void The_table_of_row_kinds_holds_every_kind_in_key_order() => Assert.Equal(
        Enum.GetValues<RowKind>().Select(kind => ($"{(char)kind}", $"{kind}")),
        MarkdownTable.RowsOf(Text, "kind", "name", "suffix", "what").Select(row => (row[0], row[1])));

    [Fact]
    public void The_table_of_keys_holds_every_purpose() => Assert.Equal(
        Enum.GetValues<KeyPurpose>().Select(NameOf).Order(),
        MarkdownTable.RowsOf(Text, "key purpose", "period", "seals", "ends").Select(row => row[0]).Order());

    [Fact]
    public void Every_store_but_those_of_wrapped_keys_of_checkpoints_and_of_what_others_seal_has_a_key_purpose() =>
        Assert.Equal([KnownTables.DataKeys, KnownContainers.Checkpoints, KnownContainers.MunicipalFiles], ShownStores.Where(row => !PurposesIn(row).Any()).Select(NameIn).Order(StringComparer.Ordinal));

    [Fact]
    public void The_picture_of_projects_shows_every_reference()
    {
        var references =
            from file in Directory.EnumerateFiles(Path.Combine(SolutionFolder.Path, "functions"), "*.csproj", SearchOption.AllDirectories)
                .Concat(Directory.EnumerateFiles(Path.Combine(SolutionFolder.Path, "functions", "Juki.Triggers"), "*.props"))
            from reference in Reference().Matches(File.ReadAllText(file))
            select (Path.GetFileNameWithoutExtension(file), reference.Groups[1].Value);
        var shown =
            from line in Snippet.BlocksOf(Text).SelectMany(block => block.Lines)
            from arrow in Arrow().Matches(line)
            select (arrow.Groups[1].Value, arrow.Groups[2].Value);

        Assert.Equal(references.Order(), shown.Order());
    }

    private static IReadOnlyList<(string Name, string Trigger)> FunctionsOf(Type app) =>
    [
        .. app.Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null)
            .Select(method => (method.GetCustomAttribute<FunctionAttribute>()!.Name, method.GetParameters().Select(TriggerOf).OfType<string>().Single())),
    ];

    private static string Plain(string cell) => cell.Replace("`", "", StringComparison.Ordinal);

    private static string NameIn(IReadOnlyList<string> row) => row[0].Split('`')[0];

    private static IEnumerable<string> PurposesIn(IReadOnlyList<string> row) =>
        row[KeyPurposeColumn].Split('`', ' ', ';').Intersect(Enum.GetValues<KeyPurpose>().Select(NameOf));

    // As the document writes it; setting names without their marks.
    private static string? TriggerOf(ParameterInfo parameter) => parameter.GetCustomAttributes().Select(attribute => attribute switch
    {
        HttpTriggerAttribute http => $"{http.Methods.Single().ToUpperInvariant()} /api/{http.Route}",
        ServiceBusTriggerAttribute queue => $"queue {queue.QueueName.Trim('%')}",
        TimerTriggerAttribute timer => $"timer {timer.Schedule.Trim('%')}",
        _ => null,
    }).OfType<string>().FirstOrDefault();

    [GeneratedRegex(@"<(?:ProjectReference Include|Import Project)=""[^""]*/([\w.]+)\.(?:csproj|props)""")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^(\w+\.\w+) --> (\w+\.\w+)$")]
    private static partial Regex Arrow();
}
