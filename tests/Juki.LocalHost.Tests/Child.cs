using System.Diagnostics;
using Juki.Testing;

namespace Juki.LocalHost.Tests;

/// <summary>A child process, to be spoken to, asked to end or killed.</summary>
public sealed class Child : IDisposable
{
    private readonly Process _process;

    private Child(Type program, string[] arguments, string? path)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", program.Assembly.Location, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (path is not null)
        {
            start.FileName = Environment.ProcessPath is { } own && Path.GetFileNameWithoutExtension(own) == "dotnet" ? own : start.FileName;
            start.Environment["PATH"] = path;
        }

        _process = Process.Start(start)!;
    }

    /// <summary>Starts one part of <see cref="ChildProgram"/>.</summary>
    public static Child Part(params string[] arguments) => new(typeof(Child), arguments, path: null);

    /// <summary>Starts the local host.</summary>
    public static Child LocalHost(params string[] arguments) => new(typeof(Program), arguments, path: null);

    /// <summary>Starts the local host where no program is to be found.</summary>
    public static Child LocalHostWithoutPath(params string[] arguments) => new(typeof(Program), arguments, Path.GetTempPath());

    /// <summary>Waits for the next line that it writes.</summary>
    public async Task<string> LineAsync() =>
        await _process.StandardOutput.ReadLineAsync().WaitAsync(WaitUntil.Limit) ?? throw new InvalidOperationException($"The child ended: {await _process.StandardError.ReadToEndAsync()}");

    /// <summary>Waits for a line that begins with a text.</summary>
    public async Task<string> LineAsync(string beginning)
    {
        string line;
        while (!(line = await LineAsync()).StartsWith(beginning, StringComparison.Ordinal))
        {
        }

        return line;
    }

    /// <summary>Waits for its end.</summary>
    public async Task<(int ExitCode, string Error)> EndAsync()
    {
        var error = await _process.StandardError.ReadToEndAsync().WaitAsync(WaitUntil.Limit);
        await _process.WaitForExitAsync().WaitAsync(WaitUntil.Limit);
        return (_process.ExitCode, error.Trim());
    }

    /// <summary>Sends a signal, such as TERM or INT.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>SIGKILL: it can neither finish nor clean up.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
