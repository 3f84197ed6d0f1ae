using System.Diagnostics;
using System.Globalization;

namespace Juki.Testing;

/// <summary>A child process of this build, to be listened to, asked to end or killed.</summary>
public sealed class Child : IDisposable
{
    private readonly Process _process;
    private readonly ChildOutput _output;
    private readonly ChildOutput _error;

    private Child(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        _process = Process.Start(start)!;
        _output = new ChildOutput(_process.StandardOutput.BaseStream);
        _error = new ChildOutput(_process.StandardError.BaseStream);
    }

    /// <summary>All that it wrote so far, both streams.</summary>
    public (byte[] Output, byte[] Error) Written => (_output.Bytes, _error.Bytes);

    /// <summary>Starts an assembly that is a program.</summary>
    /// <param name="program">Any type of it.</param>
    /// <param name="arguments">Its arguments.</param>
    public static Child Of(Type program, params IEnumerable<string> arguments) => new(Start(program, arguments));

    /// <summary>Starts a program of the PATH in a folder.</summary>
    /// <param name="program">Its name.</param>
    /// <param name="folder">Where it works.</param>
    /// <param name="arguments">Its arguments.</param>
    public static Child InFolder(string program, string folder, params IEnumerable<string> arguments) =>
        new(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder });

    /// <summary>Starts the local host.</summary>
    public static Child LocalHost(params IEnumerable<string> arguments) => Of(typeof(LocalHost.Program), arguments);

    /// <summary>Starts the local host where no program is to be found.</summary>
    public static Child LocalHostWithoutPath(params IEnumerable<string> arguments)
    {
        var start = Start(typeof(LocalHost.Program), arguments);
        start.FileName = Environment.ProcessPath is { } own && Path.GetFileNameWithoutExtension(own) == start.FileName ? own : start.FileName;
        start.Environment["PATH"] = Path.GetTempPath();
        return new Child(start);
    }

    /// <summary>Waits for the next line of its output.</summary>
    /// <param name="limit">How long; <see cref="WaitUntil.Limit"/> where null.</param>
    public async Task<string> LineAsync(TimeSpan? limit = null)
    {
        using var late = new CancellationTokenSource(limit ?? WaitUntil.Limit);
        return await _output.LineAsync(late.Token) ?? throw new InvalidOperationException($"The child ended: {(await EndAsync()).Error}");
    }

    /// <summary>Waits for a line of its output that begins with a text.</summary>
    /// <param name="beginning">The text.</param>
    /// <param name="limit">How long between two lines; <see cref="WaitUntil.Limit"/> where null.</param>
    public async Task<string> LineAsync(string beginning, TimeSpan? limit = null)
    {
        string line;
        while (!(line = await LineAsync(limit)).StartsWith(beginning, StringComparison.Ordinal))
        {
        }

        return line;
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>Its exit code and all that it wrote, without white space around.</returns>
    public async Task<ChildEnd> EndAsync()
    {
        await Task.WhenAll(_output.Ended, _error.Ended, _process.WaitForExitAsync()).WaitAsync(WaitUntil.Limit);
        return new ChildEnd(_process.ExitCode, _output.Text.Trim(), _error.Text.Trim());
    }

    /// <summary>Sends a signal, such as TERM or INT; not on Windows. One that has ended gets none: its number may be another's.</summary>
    public async Task SignalAsync(string signal)
    {
        if (_process.HasExited)
            return;
        using var kill = Process.Start("kill", [$"-{signal}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
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

    private static ProcessStartInfo Start(Type program, IEnumerable<string> arguments) => new("dotnet", ["exec", program.Assembly.Location, .. arguments]);
}

/// <summary>How a child ended.</summary>
public sealed record ChildEnd(int ExitCode, string Output, string Error);
