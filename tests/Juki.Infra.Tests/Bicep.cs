using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Juki.Testing;

namespace Juki.Infra.Tests;

/// <summary>The Bicep compiler, and what it makes of the templates.</summary>
internal static class Bicep
{
    private static readonly string Tool = typeof(Bicep).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Bicep").Value!;

    private static readonly Lazy<Task<(string Output, string Complaints)>> Built = new(() => RunAsync("build", FileOf("main.bicep"), "--stdout"));

    /// <summary>The folder of the templates.</summary>
    public static string Folder => Path.Combine(SolutionFolder.Path, "infra");

    public static string FileOf(string name) => Path.Combine(Folder, name);

    /// <summary>The template of a deployment compiled to JSON, once a run.</summary>
    public static Task<(string Output, string Complaints)> BuiltAsync() => Built.Value;

    /// <summary>
    /// What a deployment would make: every resource of templates with its name and values, as the compiler works them out. What only Azure
    /// can tell stays an expression, which names its resource in full.
    /// </summary>
    /// <param name="templates">A folder of templates; the compiler writes beside them, so never the repository's own.</param>
    /// <returns>The list of resources.</returns>
    public static async Task<JsonElement> ExpandedAsync(string templates)
    {
        var run = await RunAsync(
            "snapshot", Path.Combine(templates, "main.bicepparam"), "--mode", "overwrite",
            "--subscription-id", SampleDeployment.Subscription, "--tenant-id", SampleDeployment.Tenant, "--location", "japaneast");
        Assert.Equal("", run.Complaints.Trim());
        return JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(templates, "main.snapshot.json"))).RootElement.GetProperty("predictedResources");
    }

    /// <summary>Runs the compiler. Its exit code is 0 despite warnings, so what it complains of is told apart.</summary>
    public static async Task<(string Output, string Complaints)> RunAsync(params IReadOnlyList<string> arguments)
    {
        MakeExecutable();
        var start = new ProcessStartInfo(Tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        foreach (var (name, value) in SampleDeployment.Variables)
            start.Environment[name] = value;
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
