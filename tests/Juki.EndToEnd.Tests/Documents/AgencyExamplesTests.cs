using Juki.EndToEnd.Tests.Running;
using Juki.Testing;

namespace Juki.EndToEnd.Tests.Documents;

/// <summary>Every request of the example files is answered as its file says.</summary>
[Collection(SharedHost.Name)]
public sealed class AgencyExamplesTests(SharedHost shared) : IDisposable
{
    private static readonly string Folder = Path.Combine(SolutionFolder.Path, "docs", "examples", "agency");
    private readonly AgencyExamples _examples = new(shared);

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.http").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Files))]
    [Trait("Requirement", "P1")]
    public async Task Every_request_is_answered_as_its_file_says(string name)
    {
        var file = await ReadAsync(name);
        var variables = await _examples.VariablesAsync();
        var differences = new List<string>();
        foreach (var request in file.Requests)
        {
            var (status, headers, answer) = await _examples.SendAsync(request, variables);
            if (HttpExpectation.Of(request).Difference(status, answer) is { } difference)
                differences.Add($"{request.Title}: {difference}");
            if (request.Headers.FirstOrDefault(header => header.Key == "X-Correlation-ID").Value is { } id)
                Assert.Equal(id, headers["X-Correlation-ID"]);
            Assert.Equal("no-store", headers["Cache-Control"]);
        }

        Assert.NotEmpty(file.Requests);
        Assert.Empty(differences);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_variables_are_the_same_in_every_file_and_set_for_a_standard_local_host(string name)
    {
        var file = await ReadAsync(name);
        var known = await ReadAsync("inquiries.http");

        Assert.Equal("http://127.0.0.1:7071", file.Variables["host"]);
        Assert.All(file.Variables, variable => Assert.Equal(known.Variables[variable.Key], variable.Value));
        Assert.Empty((await _examples.VariablesAsync()).Keys.Except(known.Variables.Keys));
    }

    [Fact]
    public async Task A_file_with_a_wrong_expectation_fails()
    {
        var file = await ReadAsync("without-token.http");
        var wrong = file.Requests[0] with { Comments = ["Expected: 403 items-not-allowed"] };
        var (status, _, answer) = await _examples.SendAsync(wrong, await _examples.VariablesAsync());

        Assert.Equal("expected 403 items-not-allowed, answered 200 healthy", HttpExpectation.Of(wrong).Difference(status, answer));
    }

    public void Dispose() => _examples.Dispose();

    private static async Task<HttpFile> ReadAsync(string name) => HttpFile.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, name)));
}
