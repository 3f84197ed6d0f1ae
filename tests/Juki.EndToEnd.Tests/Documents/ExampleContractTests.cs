using System.Text.Json.Nodes;
using Juki.Testing;
using Juki.Testing.Contracts;

namespace Juki.EndToEnd.Tests.Documents;

/// <summary>What the examples send keeps the contracts that they stand beside.</summary>
public sealed class ExampleContractTests
{
    private static readonly string Examples = Path.Combine(SolutionFolder.Path, "docs", "examples");

    [Theory]
    [InlineData("worked-notice.json", "notice", "jp.juki.update.v1")]
    [InlineData("refused-notice.json", "notice", "jp.juki.update.v1")]
    [InlineData("void.json", "void", "jp.juki.void.v1")]
    public async Task What_a_communication_server_sends(string file, string contract, string type)
    {
        var data = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Examples, "communication-server", file)))!.AsObject();
        Assert.Empty(await ContractValidator.ErrorsAsync(contract, TestMunicipalities.Event("122033", data, type: type)));
    }
}
