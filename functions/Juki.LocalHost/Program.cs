using System.CommandLine;
using System.CommandLine.Invocation;
using Juki.LocalHost.Commands;

namespace Juki.LocalHost;

/// <summary>Entry of the local host.</summary>
public static class Program
{
    // After Ctrl+C or SIGTERM: functions finish or are cancelled, storage writes its data.
    private static readonly TimeSpan EndLimit = TimeSpan.FromMinutes(1);

    /// <summary>Runs a command.</summary>
    /// <param name="args">The command line; <c>--help</c> lists it.</param>
    /// <returns>0, or 1 for an error that one line on the error stream explains.</returns>
    public static Task<int> Main(string[] args)
    {
        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = EndLimit };
        var line = CommandLine.Create().Parse(args);
        if (line.Action is ParseErrorAction error)
            error.ShowHelp = false;
        return line.InvokeAsync(configuration);
    }
}
