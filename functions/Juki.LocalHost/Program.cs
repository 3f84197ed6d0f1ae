using System.CommandLine;
using System.CommandLine.Invocation;
using Juki.LocalHost.Commands;

namespace Juki.LocalHost;

/// <summary>Entry of the local host.</summary>
public static class Program
{
    // After Ctrl+C or SIGTERM: functions finish or are cancelled, storage writes its data.
    private static readonly TimeSpan EndLimit = TimeSpan.FromMinutes(1);

    /// <summary>Runs a command of a process.</summary>
    /// <param name="args">The command line; <c>--help</c> lists it.</param>
    /// <returns>0, or 1 for an error that one line on the error stream explains.</returns>
    public static Task<int> Main(string[] args) => RunAsync(args, new InvocationConfiguration { ProcessTerminationTimeout = EndLimit });

    /// <summary>Runs a command within another program.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="output">Where it prints.</param>
    /// <param name="error">Where it prints what is wrong.</param>
    /// <returns>As of a process.</returns>
    public static Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter error) =>
        RunAsync(args, new InvocationConfiguration { Output = output, Error = error, ProcessTerminationTimeout = null });

    private static Task<int> RunAsync(IReadOnlyList<string> args, InvocationConfiguration configuration)
    {
        configuration.EnableDefaultExceptionHandler = false;
        var line = CommandLine.Create().Parse(args);
        if (line.Action is ParseErrorAction error)
            error.ShowHelp = false;
        return line.InvokeAsync(configuration);
    }
}
