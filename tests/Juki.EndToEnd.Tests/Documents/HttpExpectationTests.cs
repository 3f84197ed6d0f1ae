using System.Text.Json;

namespace Juki.EndToEnd.Tests.Documents;

/// <summary>A file that says something wrong is found out.</summary>
public sealed class HttpExpectationTests
{
    private const string Problem = """{"status":403,"code":"items-not-allowed","errors":[{"parameter":"name","message":"x"},{"parameter":"name","message":"y"}]}""";

    [Theory]
    [InlineData("Expected: 403 items-not-allowed\n# Names: name", 403, Problem, null)]
    [InlineData("Expected: 200 items-not-allowed\n# Names: name", 403, Problem, "expected 200 items-not-allowed, answered 403 items-not-allowed")]
    [InlineData("Expected: 403 duty-unknown\n# Names: name", 403, Problem, "expected 403 duty-unknown, answered 403 items-not-allowed")]
    [InlineData("Expected: 403\n# Names: name", 403, Problem, "expected 403 , answered 403 items-not-allowed")]
    [InlineData("Expected: 403 items-not-allowed", 403, Problem, "expected errors that name , answered name")]
    [InlineData("Expected: 403 items-not-allowed\n# Names: name, sex", 403, Problem, "expected errors that name name, sex, answered name")]
    [InlineData("Expected: 200 found", 200, """{"outcome":"none","records":[]}""", "expected 200 found, answered 200 none")]
    [InlineData("Expected: 200 found", 200, """{"outcome":"found","records":[]}""", null)]
    [InlineData("Expected: 200", 200, """{"keys":[]}""", null)]
    public void Only_the_answer_that_the_file_names_will_do(string comment, int status, string answer, string? difference)
    {
        var request = HttpFile.Parse($"### One\n\n# {comment}\nGET {{{{host}}}}/api/x\n").Requests.Single();
        using var json = JsonDocument.Parse(answer);

        Assert.Equal(difference, HttpExpectation.Of(request).Difference(status, json.RootElement));
    }

    [Theory]
    [InlineData("### One\nGET {{host}}/api/x")]
    [InlineData("### One\n# Expected: soon\nGET {{host}}/api/x")]
    [InlineData("### One\n# Expected: 200\n# Expected: 403\nGET {{host}}/api/x")]
    public void A_request_says_once_what_it_expects(string file) =>
        Assert.Throws<FormatException>(() => HttpExpectation.Of(HttpFile.Parse(file).Requests.Single()));

    [Fact]
    public async Task A_file_is_read_in_all_its_parts()
    {
        var file = HttpFile.Parse("# What\n\n@host = http://localhost\n@name = 合成\n\n### One\n\n# Why\n# Expected: 200\nPOST {{host}}/api/x\nContent-Type: text/plain\nX-Y: a: b\n\n{\n\n\"{{name}}\"}\n\n### Two\nGET {{host}}/y\n");

        Assert.Equal(["One", "Two"], file.Requests.Select(r => r.Title));
        Assert.Equal(["Why", "Expected: 200"], file.Requests[0].Comments);
        using var message = HttpFile.ToMessage(file.Requests[0], file.Variables);
        Assert.Equal(("POST", "http://localhost/api/x"), (message.Method.Method, message.RequestUri!.AbsoluteUri));
        Assert.Equal(("text/plain", "a: b"), (message.Content!.Headers.ContentType!.ToString(), message.Headers.GetValues("X-Y").Single()));
        Assert.Equal("{\n\n\"合成\"}", await message.Content.ReadAsStringAsync());
        using var other = HttpFile.ToMessage(file.Requests[1], file.Variables);
        Assert.Null(other.Content);
    }

    [Theory]
    [InlineData("GET {{host}}/before/the/first")]
    [InlineData("### One\nContent-Type: text/plain")]
    [InlineData("### One")]
    public void What_is_no_such_file_is_refused(string text) => Assert.Throws<FormatException>(() => HttpFile.Parse(text));

    [Fact]
    public void A_variable_without_a_value_is_refused()
    {
        var file = HttpFile.Parse("### One\nGET {{host}}/x");

        Assert.Throws<KeyNotFoundException>(() => HttpFile.ToMessage(file.Requests.Single(), file.Variables));
    }
}
