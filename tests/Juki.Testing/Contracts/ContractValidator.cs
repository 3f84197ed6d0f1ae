using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Juki.LocalHost.Node;

namespace Juki.Testing.Contracts;

/// <summary>A value that should keep a contract, or a part of one.</summary>
/// <param name="Schema">The contract's name, or a pointer into it such as <c>openapi#/components/schemas/Problem</c>.</param>
/// <param name="Value">The value.</param>
public sealed record ContractCase(string Schema, JsonNode? Value);

/// <summary>Holds values against the contracts as they are checked in, by a validator (ajv) that others use too and not by code of this project.</summary>
public static class ContractValidator
{
    private static readonly string Scripts = Path.Combine(AppContext.BaseDirectory, "Contracts", "Ajv");
    private static readonly string Contracts = Path.Combine(SolutionFolder.Path, "docs", "contracts");
    private static readonly NodePackages Packages = new("contract-tests", Scripts, NodePackages.UserCache);

    /// <summary>Finds what is wrong with each value.</summary>
    /// <param name="cases">The values.</param>
    /// <returns>For each the errors, none when it is valid. They name places, and never what the value holds.</returns>
    public static async Task<IReadOnlyList<IReadOnlyList<string>>> ErrorsAsync(IEnumerable<ContractCase> cases)
    {
        var packages = await Packages.EnsureAsync(installing: null, CancellationToken.None);
        using var process = Process.Start(new ProcessStartInfo(NodeRuntime.Node, [Path.Combine(Scripts, "validate.mjs"), packages, Contracts])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var errors = ReadAsync(process.StandardOutput);
        var trouble = process.StandardError.ReadToEndAsync();
        var asked = 0;
        foreach (var (schema, value) in cases)
        {
            await process.StandardInput.WriteLineAsync(new JsonObject { ["schema"] = schema, ["value"] = value?.DeepClone() }.ToJsonString());
            asked++;
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync();
        var found = await errors;
        return found.Count == asked ? found : throw new InvalidOperationException($"The validator ended early: {await trouble}");
    }

    /// <summary>Finds what is wrong with one value.</summary>
    public static async Task<IReadOnlyList<string>> ErrorsAsync(string schema, JsonNode? value) => (await ErrorsAsync([new(schema, value)]))[0];

    private static async Task<IReadOnlyList<IReadOnlyList<string>>> ReadAsync(StreamReader output)
    {
        var found = new List<IReadOnlyList<string>>();
        while (await output.ReadLineAsync() is { } line)
            found.Add(JsonSerializer.Deserialize<List<string>>(line)!);
        return found;
    }
}
