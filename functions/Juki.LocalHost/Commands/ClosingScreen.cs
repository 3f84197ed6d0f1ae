using System.Reflection;
using Juki.LocalHost.Machine;
using Juki.LocalHost.Run;

namespace Juki.LocalHost.Commands;

/// <summary>What to try next, as commands that work when pasted into another terminal.</summary>
internal static class ClosingScreen
{
    // What dotnet run takes where none is named.
    private const string StandardConfiguration = "Debug";

    public static void Show(RunOptions options, SampleGuide guide, IReadOnlyList<ServerOfRun> servers, Progress progress)
    {
        var command = $"dotnet run --no-build{Configuration()} --project {Word(Project())} --";
        var data = options.Data == CommandLine.DefaultData ? "" : $" --data {Word(options.Data)}";
        progress.Say("");
        foreach (var server in servers)
            progress.Say($"{server.Kind.Title}: {server.BaseAddress}, operator's screen {server.Screen.Address}");
        progress.Say("Everything runs. Try in another terminal, in the same folder:");
        Entry("Sign in as an operator of a department and get a token", $"{command} token --operator op-welfare --terminal term-welfare{data}");
        Entry($"Use the operator's screen at {servers[0].Screen.Address}: paste on its sign-in page what this prints", $"{command} sign-in --operator op-welfare --terminal term-welfare{data}");
        if (guide.ResidentCode is { } code)
            Entry("Ask for a person, as that operator; it signs in by itself", $"{command} inquire --code {code} --items name,birthDate,address{data}");
        if (guide.IndividualNumber is { } number)
            Entry("Ask by individual number, for a duty that may use it", $"{command} inquire --number {number} --duty A5-01-02 --items name,sex,individualNumber{data}");
        if (guide is { Name: { } name, BirthDate: { } birth })
            Entry("Ask by name and birth date", $"{command} inquire --name {Word(name)} --birth {birth} --items name,address{data}");
        if (guide.OtherCode is { } other)
            Entry("Ask the national server for a person of another prefecture", $"{command} inquire --code {other} --national{data}");
        Entry("See the log entry that was committed before the last answer", $"{command} log{data}");
        Entry("Be refused: a revoked operator, then an item that the duty does not allow", $"{command} inquire --code {guide.ResidentCode ?? "00000000000"} --operator op-revoked{data}", $"{command} inquire --code {guide.ResidentCode ?? "00000000000"} --items individualNumber{data}");
        if (guide.ResidentCode is { } changed)
            Entry("See the whole history of a person (a tool of development for synthetic people)", $"{command} history --code {changed}{data}");
        if (guide.ResidentCode is not null)
            Entry("Send a bad notice (a 転居 that changes the name and not the address) and read its reply", $"{command} notice{data}");
        if (guide.Sender is { } municipality)
            Entry("Send the register of that person's municipality for a check of integrity (整合), three people spoilt, and read the result", $"{command} check --municipality {municipality} --plant 3{data}");
        if (guide.MoverCode is { } mover)
            Entry("Follow an overseas mover (国外転出者) from the notice to the individual number and its end, through both servers", $"{command} number --code {mover}{data}");
        Entry("See every option", $"{command} --help");
        progress.Say("");

        void Entry(string what, params IEnumerable<string> commands)
        {
            progress.Say("");
            progress.Say($"  # {what}");
            foreach (var line in commands)
                progress.Say($"  {line}");
        }
    }

    private static string Word(string path) => path.Any(char.IsWhiteSpace) ? $"\"{path}\"" : path;

    // The one that runs is the one that is built.
    private static string Configuration() =>
        typeof(ClosingScreen).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration is { } configuration and not StandardConfiguration
            ? $" -c {configuration}"
            : "";

    // As it is reached from where the person stands; a program copied elsewhere is told by its usual place.
    private static string Project() => Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(SolutionFolder.Find(), "functions", "Juki.LocalHost"));
}
