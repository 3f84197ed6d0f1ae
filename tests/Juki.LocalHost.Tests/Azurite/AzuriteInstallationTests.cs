using Juki.LocalHost.Azurite;
using Juki.LocalHost.Node;
using Juki.Testing;

namespace Juki.LocalHost.Tests.Azurite;

public class AzuriteInstallationTests
{
    private static readonly string Manifests = Path.Combine(AppContext.BaseDirectory, "Azurite");

    [Fact]
    public async Task Without_node_the_error_says_which_version_to_install()
    {
        using var folder = new TestFolder();

        var error = await Assert.ThrowsAsync<NodeMissingException>(
            () => new AzuriteInstallation(folder.Path, "no-such-node").EnsureAsync(installing: null, CancellationToken.None));

        Assert.Contains($"needs Node.js {NodeRuntime.LeastMajor} or later", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_node_that_is_too_old_is_refused()
    {
        if (OperatingSystem.IsWindows())
            return; // The stand-in for an old Node.js is a shell script.
        using var folder = new TestFolder();
        var old = folder.File("old-node");
        await File.WriteAllTextAsync(old, "#!/bin/sh\necho v16.20.0\n");
        File.SetUnixFileMode(old, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var error = await Assert.ThrowsAsync<NodeMissingException>(() => NodeRuntime.RequireAsync(old, CancellationToken.None));

        Assert.Contains("v16.20.0 is too old", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_installed_is_found_again_without_an_installation()
    {
        await AzuriteInstallation.PerUser.EnsureAsync(installing: null, CancellationToken.None);
        var installed = false;

        var script = await AzuriteInstallation.PerUser.EnsureAsync(() => installed = true, CancellationToken.None);

        Assert.False(installed);
        Assert.True(File.Exists(script));
    }

    [Fact]
    public async Task The_lock_file_pins_the_version_and_names_no_registry()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Manifests, "package-lock.json"));

        Assert.Contains("\"azurite\": \"3.37.0\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"resolved\"", text, StringComparison.Ordinal);
    }
}
