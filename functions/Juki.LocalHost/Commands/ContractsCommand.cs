using System.CommandLine;
using Juki.LocalHost.Contracts;
using Juki.LocalHost.Machine;
using Juki.Registry.Contracts;

namespace Juki.LocalHost.Commands;

/// <summary>Lists the contracts that this code keeps, or writes them into the repository.</summary>
internal static class ContractsCommand
{
    private static readonly Option<bool> Write = new("--write") { Description = "Write them to docs/contracts; refused where one has changed and its version has not." };

    /// <summary>The command.</summary>
    /// <returns>It.</returns>
    public static Command Create()
    {
        var command = new Command("contracts", "Lists the contracts of this code with their versions.") { Write };
        command.SetAction((line, end) => Outcome.OfAsync(line, () => RunAsync(line.GetValue(Write), line.InvocationConfiguration.Output, end)));
        return command;
    }

    private static async Task RunAsync(bool write, TextWriter output, CancellationToken cancellationToken)
    {
        if (write)
            await new ContractFolder(Path.Combine(SolutionFolder.Find(), "docs", "contracts")).WriteAsync(KnownContracts.All, cancellationToken);
        foreach (var contract in KnownContracts.All)
            await output.WriteLineAsync($"{contract.Name} {contract.Version} docs/contracts/{contract.FileName}");
    }
}
