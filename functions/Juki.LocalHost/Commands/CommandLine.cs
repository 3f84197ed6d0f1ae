using System.CommandLine;
using Juki.LocalHost.Machine;
using Juki.LocalHost.Run;

namespace Juki.LocalHost.Commands;

/// <summary>The program's commands and options; without a command it runs everything.</summary>
internal static class CommandLine
{
    /// <summary>The data folder where none is named.</summary>
    public static readonly string DefaultData = Path.Combine(SolutionFolder.Find(), ".local");

    private static readonly RunOptions Defaults = new() { Data = DefaultData };

    private static readonly Option<int> Population = Number("--population", "N", "Synthetic people at the beginning of the sample's three years.", Defaults.Population, 0, 20_000);
    private static readonly Option<int> Seed = Number("--seed", "N", "Seed of the sample: the same seed makes the same people.", Defaults.Seed, 0, int.MaxValue);
    private static readonly Option<int> HttpPort = Port("--http-port", "Port of the Juki server.", Defaults.Juki.Http);
    private static readonly Option<int> FuhyoPort = Port("--fuhyo-port", "Port of the Fuhyo server.", Defaults.Fuhyo.Http);
    private static readonly Option<int> AppPort = Port("--http-port", "Port of the app.", Defaults.Juki.Http);
    private static readonly Option<int> IdentityPort = Port("--identity-port", "Port of the identity provider.", Defaults.IdentityPort);
    private static readonly Option<int> NationalPort = Port("--national-port", "Port of the Juki server's national server.", Defaults.Juki.National);
    private static readonly Option<int> FuhyoNationalPort = Port("--fuhyo-national-port", "Port of the Fuhyo server's national server.", Defaults.Fuhyo.National);
    private static readonly Option<string> Data = new("--data") { HelpName = "FOLDER", Description = "Folder of all data, kept between runs.", DefaultValueFactory = _ => Defaults.Data };
    private static readonly Option<bool> Wipe = new("--wipe") { Description = "Delete the data of earlier runs first." };
    private static readonly Option<bool> NoFeed = new("--no-feed") { Description = "Feed no sample; keep what is there." };
    private static readonly Option<bool> Quiet = new("--quiet") { Description = "Print errors only." };
    private static readonly Option<string> Settings = new("--settings") { HelpName = "FILE", Description = "Settings in the form of local.settings.json.", Required = true };

    /// <summary>All commands.</summary>
    /// <returns>The root command.</returns>
    public static RootCommand Create()
    {
        var root = new RootCommand("Runs the two prefectural servers of the resident-register network (住基ネット都道府県サーバ, 附票都道府県サーバ) on this machine, with all that they talk to.")
        {
            Population, Seed, HttpPort, FuhyoPort, IdentityPort, NationalPort, FuhyoNationalPort, Data, Wipe, NoFeed, Quiet,
        };
        root.SetAction((line, cancellationToken) => Outcome.OfAsync(line, () => RunCommand.RunAsync(OptionsOf(line), ProgressOf(line), cancellationToken)));

        var server = ServerOption();
        var apps = new Command("apps", "Runs a server's function app alone, on storage that already runs.") { server, Settings, AppPort, Data, Quiet };
        apps.SetAction((line, cancellationToken) => Outcome.OfAsync(
            line,
            () => AppsCommand.RunAsync(ServerKind.Named(line.GetRequiredValue(server)), line.GetRequiredValue(Settings), line.GetRequiredValue(Data), line.GetValue(AppPort), ProgressOf(line), cancellationToken)));
        root.Subcommands.Add(apps);
        root.Subcommands.Add(ContractsCommand.Create());
        foreach (var command in TryCommands.Create(Data, server))
            root.Subcommands.Add(command);
        return root;
    }

    private static Option<string> ServerOption()
    {
        var option = new Option<string>("--server") { HelpName = "NAME", Description = "The server that is meant.", DefaultValueFactory = _ => ServerKind.Juki.Name };
        return option.AcceptOnlyFromAmong([.. ServerKind.All.Select(kind => kind.Name)]);
    }

    private static RunOptions OptionsOf(ParseResult line) => new()
    {
        Population = line.GetValue(Population),
        Seed = line.GetValue(Seed),
        Juki = new ServerPorts(line.GetValue(HttpPort), line.GetValue(NationalPort)),
        Fuhyo = new ServerPorts(line.GetValue(FuhyoPort), line.GetValue(FuhyoNationalPort)),
        IdentityPort = line.GetValue(IdentityPort),
        Data = line.GetRequiredValue(Data),
        Wipe = line.GetValue(Wipe),
        Feed = !line.GetValue(NoFeed),
    };

    private static Progress ProgressOf(ParseResult line) => new(line.InvocationConfiguration.Output, line.InvocationConfiguration.Error, line.GetValue(Quiet));

    private static Option<int> Port(string name, string description, int standard) => Number(name, "PORT", $"{description} 0 takes any free one.", standard, 0, 65_535);

    internal static Option<int> Number(string name, string helpName, string description, int standard, int least, int most)
    {
        var option = new Option<int>(name) { HelpName = helpName, Description = description, DefaultValueFactory = _ => standard };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, out var value) || value < least || value > most))
                result.AddError($"{name} takes a whole number from {least} to {most}.");
        });
        return option;
    }
}
