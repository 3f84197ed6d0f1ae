using Juki.LocalHost.Contracts;
using Juki.Registry.Contracts;
using Juki.Testing;

namespace Juki.Registry.Tests.Contracts;

/// <summary>What is checked in is what the code says, and no version is changed once others may have it.</summary>
public sealed class CheckedInContractsTests : IDisposable
{
    private static readonly string CheckedIn = Path.Combine(SolutionFolder.Path, "docs", "contracts");

    private readonly TestFolder _folder = new();

    [Fact]
    public async Task The_repository_holds_what_the_code_says() =>
        Assert.Empty(await new ContractFolder(CheckedIn).DifferencesAsync(KnownContracts.All, default));

    [Fact]
    public void The_repository_holds_no_other_contract() => Assert.Equal(
        KnownContracts.All.Select(contract => contract.FileName).Append("README.md").Append("versions.json").Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(CheckedIn).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    [Fact]
    public async Task The_page_beside_them_names_each()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(CheckedIn, "README.md"));
        Assert.All(KnownContracts.All, contract => Assert.Contains($"`{contract.FileName}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_change_is_seen_until_its_version_moves_and_it_is_written()
    {
        var folder = new ContractFolder(_folder.Path);
        await folder.WriteAsync(KnownContracts.All, default);
        var changed = KnownContracts.Juki.Reply with { Text = KnownContracts.Juki.Reply.Text.Replace("outcome", "result", StringComparison.Ordinal) };

        Assert.Contains("Give it a new version", Assert.Single(await folder.DifferencesAsync([changed], default)), StringComparison.Ordinal);
        Assert.Equal("contract-changed", (await Assert.ThrowsAsync<ContractChangedException>(() => folder.WriteAsync([changed], default))).Code);
        Assert.Empty(await folder.DifferencesAsync(KnownContracts.All, default));

        var moved = changed with { Version = "2.0.0" };
        Assert.Contains("contracts --write", Assert.Single(await folder.DifferencesAsync([moved], default)), StringComparison.Ordinal);
        await folder.WriteAsync([moved], default);
        Assert.Empty(await folder.DifferencesAsync([moved], default));
        Assert.Contains("Give it a new version", Assert.Single(await folder.DifferencesAsync([moved with { Version = "1.0.0" }], default)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_was_edited_by_hand_is_seen()
    {
        var folder = new ContractFolder(_folder.Path);
        await folder.WriteAsync(KnownContracts.All, default);
        await File.AppendAllTextAsync(_folder.File(KnownContracts.Juki.Notice.FileName), " ");
        Assert.StartsWith(KnownContracts.Juki.Notice.FileName, Assert.Single(await folder.DifferencesAsync(KnownContracts.All, default)), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
