using System.Text.Encodings.Web;
using System.Text.Json;
using Juki.Registry.Contracts;

namespace Juki.LocalHost.Contracts;

/// <summary>
/// A folder of contracts: a file each, and <c>versions.json</c> with the digest of every version that ever was, so that no version is
/// changed after others have it.
/// </summary>
/// <param name="path">The folder.</param>
public sealed class ContractFolder(string path)
{
    private const string VersionsName = "versions.json";
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Tells what the folder holds otherwise than the code.</summary>
    /// <param name="contracts">The code's contracts.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>A sentence for each difference that says what to do; none when the folder is as the code.</returns>
    public async Task<IReadOnlyList<string>> DifferencesAsync(IReadOnlyList<Contract> contracts, CancellationToken cancellationToken)
    {
        var released = await VersionsAsync(cancellationToken);
        var differences = new List<string>();
        foreach (var contract in contracts)
        {
            if (IsChanged(contract, released))
                differences.Add(new ContractChangedException(contract).Message);
            else if (!released.Contains(ReleasedVersion.Of(contract)) || await TextAsync(contract.FileName, cancellationToken) != contract.Text)
                differences.Add($"{contract.FileName} is not what the code says: run 'contracts --write'.");
        }

        return differences;
    }

    /// <summary>Writes the contracts, and enters versions that are new.</summary>
    /// <param name="contracts">The code's contracts.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>A task that ends when they are written.</returns>
    /// <exception cref="ContractChangedException">One has changed and its version has not; nothing was written.</exception>
    public async Task WriteAsync(IReadOnlyList<Contract> contracts, CancellationToken cancellationToken)
    {
        var released = await VersionsAsync(cancellationToken);
        if (contracts.FirstOrDefault(contract => IsChanged(contract, released)) is { } changed)
            throw new ContractChangedException(changed);

        Directory.CreateDirectory(path);
        foreach (var contract in contracts)
            await File.WriteAllTextAsync(Path.Combine(path, contract.FileName), contract.Text, cancellationToken);
        var all = released.Union(contracts.Select(ReleasedVersion.Of));
        await File.WriteAllTextAsync(Path.Combine(path, VersionsName), JsonSerializer.Serialize(all, Readable) + "\n", cancellationToken);
    }

    private static bool IsChanged(Contract contract, IReadOnlyList<ReleasedVersion> released) =>
        released.Any(version => version.Name == contract.Name && version.Version == contract.Version && version.Sha256 != contract.Hash);

    private async Task<IReadOnlyList<ReleasedVersion>> VersionsAsync(CancellationToken cancellationToken) =>
        await TextAsync(VersionsName, cancellationToken) is { } text ? JsonSerializer.Deserialize<List<ReleasedVersion>>(text, Readable)! : [];

    private async Task<string?> TextAsync(string name, CancellationToken cancellationToken) =>
        Path.Combine(path, name) is var file && File.Exists(file) ? await File.ReadAllTextAsync(file, cancellationToken) : null;

    private sealed record ReleasedVersion(string Name, string Version, string Sha256)
    {
        public static ReleasedVersion Of(Contract contract) => new(contract.Name, contract.Version, contract.Hash);
    }
}
