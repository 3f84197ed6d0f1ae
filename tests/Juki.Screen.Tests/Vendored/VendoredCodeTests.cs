using System.Security.Cryptography;
using Juki.LocalHost.Node;

namespace Juki.Screen.Tests.Vendored;

/// <summary>Code of others in the screen is what its package holds, byte for byte.</summary>
public sealed class VendoredCodeTests
{
    private static readonly string Vendor = Path.Combine(Testing.SolutionFolder.Path, "functions", "Juki.Registry", "Screen", "Assets", "vendor");

    [Theory]
    [InlineData("oauth4webapi/oauth4webapi.js", "oauth4webapi/build/index.js")]
    [InlineData("oauth4webapi/LICENSE.md", "oauth4webapi/LICENSE.md")]
    public async Task A_file_is_that_of_the_package_that_the_lock_file_pins(string file, string original)
    {
        var packages = new NodePackages("vendored-in-the-screen", Path.Combine(AppContext.BaseDirectory, "Vendored"), NodePackages.UserCache);
        var folder = await packages.EnsureAsync(installing: null, CancellationToken.None);

        Assert.Equal(await HashAsync(Path.Combine(folder, "node_modules", original)), await HashAsync(Path.Combine(Vendor, file)));
    }

    [Fact]
    public void Every_file_of_others_is_held() =>
        Assert.Equal(
            ["LICENSE.md", "README.md", "oauth4webapi.js"],
            Directory.EnumerateFiles(Vendor, "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    private static async Task<string> HashAsync(string path) => Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(path)));
}
