namespace Juki.Infra.Tests;

/// <summary>The templates compile and are clean.</summary>
public sealed class CompilerTests
{
    // A build lints too. Parameters and modules together are compiled wherever resources are looked at, and complaints fail there.
    [Fact]
    public async Task The_compiler_complains_of_nothing() => Assert.Equal("", (await Bicep.BuiltAsync()).Complaints.Trim());

    [Fact]
    public async Task A_wrong_property_is_complained_of()
    {
        var folder = Directory.CreateTempSubdirectory("juki-infra-");
        try
        {
            var spoiled = Path.Combine(folder.FullName, "account.bicep");
            var text = await File.ReadAllTextAsync(Bicep.FileOf("modules/account.bicep"));
            await File.WriteAllTextAsync(spoiled, text.Replace("allowSharedKeyAccess", "allowSharedKeyAcess", StringComparison.Ordinal));
            var run = await Bicep.RunAsync("build", spoiled, "--stdout");
            Assert.Contains("allowSharedKeyAcess", run.Complaints, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
