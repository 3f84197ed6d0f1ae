using System.Security.Cryptography;
using Juki.LocalHost.Machine;

namespace Juki.LocalHost.Node;

/// <summary>
/// Packages of Node.js as pinned by a folder's lock file, installed once per user in a cache folder named by that file's hash,
/// so that every process shares them.
/// </summary>
/// <param name="name">What they are for: begins the folder's name.</param>
/// <param name="pinned">Folder of package.json and package-lock.json.</param>
/// <param name="cache">The cache folder.</param>
/// <param name="node">The Node.js program.</param>
public sealed class NodePackages(string name, string pinned, string cache, string node = NodeRuntime.Node)
{
    private const string LockName = "package-lock.json";
    private static readonly string[] Manifests = ["package.json", LockName];

    /// <summary>The user's own cache folder.</summary>
    public static string UserCache { get; } = UserCacheFolder();

    /// <summary>Finds the packages, or installs them, once.</summary>
    /// <param name="installing">Told before an installation begins.</param>
    /// <param name="cancellationToken">Ends the wait or the installation.</param>
    /// <returns>The folder that holds <c>node_modules</c>.</returns>
    /// <exception cref="NodeMissingException">Node.js is missing or too old.</exception>
    /// <exception cref="NpmFailedException">npm failed.</exception>
    /// <exception cref="DiskFullException">The disk is full.</exception>
    public async Task<string> EnsureAsync(Action? installing, CancellationToken cancellationToken)
    {
        await NodeRuntime.RequireAsync(node, cancellationToken);
        Directory.CreateDirectory(cache);
        var folder = Path.Combine(cache, $"{name}-{await LockHashAsync(cancellationToken)}");
        using (await FolderLock.TakeAsync($"{folder}.lock", cancellationToken))
        {
            if (!Directory.Exists(folder))
            {
                installing?.Invoke();
                await InstallAsync(folder, cancellationToken);
            }
        }

        return folder;
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
                File.Copy(Path.Combine(pinned, manifest), Path.Combine(half, manifest));

            string[] arguments = ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
            var (exitCode, output) = await NodeRuntime.NpmAsync(arguments, half, cancellationToken);
            if (exitCode != 0)
                throw DiskSpace.IsFull(output) ? new DiskFullException(cache) : new NpmFailedException(name, LastLines.Of(output));
            Directory.Move(half, folder);
        }
        catch (IOException e) when (DiskSpace.IsFull(e))
        {
            throw new DiskFullException(cache, e);
        }
    }

    private async Task<string> LockHashAsync(CancellationToken cancellationToken)
    {
        var bytes = await File.ReadAllBytesAsync(Path.Combine(pinned, LockName), cancellationToken);
        return Convert.ToHexStringLower(SHA256.HashData(bytes))[..12];
    }

    private static string UserCacheFolder()
    {
        var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return Path.Combine(local.Length > 0 ? local : Path.GetTempPath(), "juki");
    }
}
