using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Juki.Testing;

namespace Juki.Infra.Tests;

/// <summary>The Bicep compiler, and what it makes of the templates.</summary>
internal static class Bicep
{
    private static readonly string Tool = typeof(Bicep).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Bicep").Value!;

    private static readonly Lazy<Task<JsonElement>> Compiled = new(async () =>
    {
        var run = await RunAsync("build", Main, "--stdout");
        return JsonDocument.Parse(run.Output).RootElement;
    });

    /// <summary>The template of a deployment.</summary>
    public static string Main => FileOf("main.bicep");

    public static string FileOf(string name) => Path.Combine(SolutionFolder.Path, "infra", name);

    /// <summary>The template compiled to JSON, once a run.</summary>
    public static Task<JsonElement> CompiledAsync() => Compiled.Value;

    /// <summary>Runs the compiler. Its exit code is 0 despite warnings, so what it complains of is told apart.</summary>
    public static async Task<(string Output, string Complaints)> RunAsync(params IReadOnlyList<string> arguments)
    {
        MakeExecutable();
        var start = new ProcessStartInfo(Tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        using var process = Process.Start(start)!;
        var (output, complaints) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (await output, await complaints);
    }

    // A package keeps no file modes.
    private static void MakeExecutable()
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Tool, File.GetUnixFileMode(Tool) | UnixFileMode.UserExecute);
    }
}
