using Juki.LocalHost.Node;

namespace Juki.LocalHost.Azurite;

/// <summary>Azurite as pinned by this folder's lock file; the local host and every test assembly share one installation.</summary>
/// <param name="cache">The cache folder.</param>
/// <param name="node">The Node.js program.</param>
public sealed class AzuriteInstallation(string cache, string node = NodeRuntime.Node)
{
    private readonly NodePackages _packages = new("azurite", Path.Combine(AppContext.BaseDirectory, "Azurite"), cache, node);

    /// <summary>The installation in the user's own cache folder.</summary>
    public static AzuriteInstallation PerUser { get; } = new(NodePackages.UserCache);

    /// <summary>Finds Azurite, or installs it: half a minute, once.</summary>
    /// <param name="installing">Told before an installation begins.</param>
    /// <param name="cancellationToken">Ends the wait or the installation.</param>
    /// <returns>The script that Node.js runs.</returns>
    /// <exception cref="NodeMissingException">Node.js is missing or too old.</exception>
    /// <exception cref="NpmFailedException">npm failed.</exception>
    /// <exception cref="Machine.DiskFullException">The disk is full.</exception>
    public async Task<string> EnsureAsync(Action? installing, CancellationToken cancellationToken) =>
        Path.Combine(await _packages.EnsureAsync(installing, cancellationToken), "node_modules", "azurite", "dist", "src", "azurite.js");
}
