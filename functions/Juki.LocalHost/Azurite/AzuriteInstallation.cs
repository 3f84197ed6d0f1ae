using System.Security.Cryptography;
using Juki.LocalHost.Machine;

namespace Juki.LocalHost.Azurite;

/// <summary>
/// Azurite as pinned by this folder's lock file, installed once per user in a cache folder named by that file's hash,
/// so that the local host and every test assembly share it.
/// </summary>
/// <param name="cache">The cache folder.</param>
/// <param name="node">The Node.js program.</param>
public sealed class AzuriteInstallation(string cache, string node = AzuriteInstallation.Node)
{
    /// <summary>The Node.js program on the PATH.</summary>
    public const string Node = "node";

    private const string LockName = "package-lock.json";
    private static readonly string[] Manifests = ["package.json", LockName];
    private static readonly string Pinned = Path.Combine(AppContext.BaseDirectory, "Azurite");

    /// <summary>The installation in the user's own cache folder.</summary>
    public static AzuriteInstallation PerUser { get; } = new(UserCache());

    /// <summary>Finds Azurite, or installs it: half a minute, once.</summary>
    /// <param name="installing">Told before an installation begins.</param>
    /// <param name="cancellationToken">Ends the wait or the installation.</param>
    /// <returns>The script that Node.js runs.</returns>
    /// <exception cref="NodeMissingException">Node.js is missing or too old.</exception>
    /// <exception cref="NpmFailedException">npm failed.</exception>
    /// <exception cref="DiskFullException">The disk is full.</exception>
    public async Task<string> EnsureAsync(Action? installing, CancellationToken cancellationToken)
    {
        await NodeRuntime.RequireAsync(node, cancellationToken);
        Directory.CreateDirectory(cache);
        var name = $"azurite-{await LockHashAsync(cancellationToken)}";
        var folder = Path.Combine(cache, name);
        using (await FolderLock.TakeAsync($"{folder}.lock", cancellationToken))
        {
            if (!Directory.Exists(folder))
            {
                installing?.Invoke();
                await InstallAsync(folder, cancellationToken);
            }
        }

        return Path.Combine(folder, "node_modules", "azurite", "dist", "src", "azurite.js");
    }

    // The folder gets its name only when it is whole; what a killed installation left goes first.
    private async Task InstallAsync(string folder, CancellationToken cancellationToken)
    {
        DiskSpace.Require(cache);
        var half = $"{folder}.half";
        try
        {
            if (Directory.Exists(half))
                Directory.Delete(half, recursive: true);
            Directory.CreateDirectory(half);
            foreach (var manifest in Manifests)
                File.Copy(Path.Combine(Pinned, manifest), Path.Combine(half, manifest));

            string[] arguments = ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
            var (exitCode, output) = await NodeRuntime.NpmAsync(arguments, half, cancellationToken);
            if (exitCode != 0)
                throw DiskSpace.IsFull(output) ? new DiskFullException(cache) : new NpmFailedException(LastLines.Of(output));
            Directory.Move(half, folder);
        }
        catch (IOException e) when (DiskSpace.IsFull(e))
        {
            throw new DiskFullException(cache, e);
        }
    }

    private static async Task<string> LockHashAsync(CancellationToken cancellationToken)
    {
        var bytes = await File.ReadAllBytesAsync(Path.Combine(Pinned, LockName), cancellationToken);
        return Convert.ToHexStringLower(SHA256.HashData(bytes))[..12];
    }

    private static string UserCache()
    {
        var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return Path.Combine(local.Length > 0 ? local : Path.GetTempPath(), "juki");
    }
}
