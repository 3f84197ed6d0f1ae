namespace Juki.Infra.Tests;

/// <summary>The templates compile and are clean.</summary>
public sealed class CompilerTests
{
    [Theory]
    [InlineData("build", "main.bicep", "--stdout")]
    [InlineData("lint", "main.bicep")]
    [InlineData("build-params", "main.bicepparam", "--stdout")]
    public async Task The_compiler_complains_of_nothing(string command, string file, params string[] options)
    {
        var run = await Bicep.RunAsync([command, Bicep.FileOf(file), .. options]);
        Assert.Equal("", run.Complaints.Trim());
    }

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
