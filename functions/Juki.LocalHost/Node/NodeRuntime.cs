using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Juki.LocalHost.Node;

/// <summary>Node.js and npm as found on the PATH.</summary>
public static class NodeRuntime
{
    /// <summary>The Node.js program on the PATH.</summary>
    public const string Node = "node";

    /// <summary>Least major version. Azurite's package asks for 22; 20 runs it as well and is still common.</summary>
    public const int LeastMajor = 20;

    /// <summary>Makes sure that Node.js is there and recent enough.</summary>
    /// <param name="program">The program; a test names another.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when it is known.</returns>
    /// <exception cref="NodeMissingException">It is not.</exception>
    public static async Task RequireAsync(string program, CancellationToken cancellationToken)
    {
        var (_, output) = await RunAsync(program, ["--version"], Environment.CurrentDirectory, cancellationToken);
        var version = output.Trim();
        if (!int.TryParse(version.TrimStart('v').Split('.')[0], CultureInfo.InvariantCulture, out var major) || major < LeastMajor)
            throw new NodeMissingException(version);
    }

    /// <summary>Runs npm in a folder.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">Where.</param>
    /// <param name="cancellationToken">Ends npm.</param>
    /// <returns>Exit code, and all that it wrote.</returns>
    public static Task<(int ExitCode, string Output)> NpmAsync(string[] arguments, string folder, CancellationToken cancellationToken) =>
        RunAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", arguments, folder, cancellationToken);

    internal static async Task<(int ExitCode, string Output)> RunAsync(string program, string[] arguments, string folder, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Start(start);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, await output + await error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Starts a program of Node.js.</summary>
    /// <param name="start">How.</param>
    /// <returns>The process.</returns>
    /// <exception cref="NodeMissingException">There is no such program.</exception>
    internal static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new NodeMissingException(found: null, e);
        }
    }
}
