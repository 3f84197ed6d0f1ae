using System.Diagnostics;

namespace Juki.LocalHost.Tests;

/// <summary>A child process that runs one part of <see cref="ChildProgram"/>.</summary>
public sealed class Child : IDisposable
{
    private readonly Process _process;

    public Child(params string[] arguments) =>
        _process = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(Child).Assembly.Location, .. arguments]) { RedirectStandardOutput = true })!;

    /// <summary>Waits for the next line that it writes.</summary>
    public async Task<string> LineAsync() =>
        await _process.StandardOutput.ReadLineAsync().WaitAsync(Testing.WaitUntil.Limit) ?? throw new InvalidOperationException("The child ended without a word.");

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
