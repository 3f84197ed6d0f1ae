using Juki.LocalHost.Azurite;
using Xunit;

namespace Juki.Testing;

/// <summary>
/// A real Azurite for a test class (<c>IClassFixture&lt;AzuriteFixture&gt;</c>). All classes of an assembly share one instance
/// with a folder of its own, started by the first and ended with the test process; use <see cref="NewName"/> to keep apart.
/// </summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private static readonly Lazy<Task<SharedAzurite>> Shared = new(SharedAzurite.StartAsync);

    /// <summary>Connection string of the instance.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>Connection string of the account of a second server.</summary>
    public string SecondConnectionString { get; private set; } = "";

    /// <summary>Folder of its data, to look at what lies at rest.</summary>
    public string Folder { get; private set; } = "";

    /// <summary>Folder of the key files that all tests of the assembly share, beside the data and not in it.</summary>
    public string KeyFolder => Folder + "-keys";

    /// <summary>A name that no other test uses, good for a table, queue or container.</summary>
    /// <param name="prefix">What it begins with, letters in lower case.</param>
    /// <returns>At most 24 characters longer than the prefix.</returns>
    public static string NewName(string prefix = "t") => prefix + Guid.NewGuid().ToString("n")[..24];

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        var shared = await Shared.Value;
        ConnectionString = shared.Process.ConnectionString;
        SecondConnectionString = shared.Process.ConnectionStringOf(AzuriteAccount.Second);
        Folder = shared.Folder;
    }

    /// <inheritdoc />
    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Starts an instance that a test may end itself.</summary>
    /// <param name="folder">Folder of its data.</param>
    /// <returns>The running instance.</returns>
    public static async Task<AzuriteProcess> StartOwnAsync(string folder)
    {
        var script = await AzuriteInstallation.PerUser.EnsureAsync(installing: null, CancellationToken.None);
        return await AzuriteProcess.StartAsync(script, new AzuriteOptions { Folder = folder }, CancellationToken.None);
    }
}
