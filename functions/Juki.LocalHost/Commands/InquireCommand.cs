using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Juki.LocalHost.Run;

namespace Juki.LocalHost.Commands;

/// <summary>Asks a server of a running local host for a person, as an agency would, and prints the whole answer.</summary>
internal static class InquireCommand
{
    private const string LastReceiptFile = "last-receipt";

    /// <summary>Asks.</summary>
    /// <param name="question">Body of the inquiry.</param>
    /// <param name="route">Where it goes: <c>inquiries</c>, <c>national-inquiries</c> or <c>searches</c>.</param>
    /// <param name="token">The access token.</param>
    /// <param name="server">The server.</param>
    /// <param name="data">The data folder.</param>
    /// <param name="output">Where to print.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when the answer is printed.</returns>
    /// <exception cref="InquiryRefusedException">The answer is a problem; it has been printed all the same.</exception>
    public static async Task RunAsync(JsonObject question, string route, string token, ServerInfo server, string data, TextWriter output, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Address, $"api/{route}")) { Content = JsonContent.Create(question) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            await output.WriteLineAsync($"{(int)response.StatusCode} {response.ReasonPhrase}");
            var answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
            await output.WriteLineAsync(ReadableJson.Of(answer));
            if (answer.TryGetProperty("receipt", out var receipt))
                await RememberAsync(receipt, data, cancellationToken);
            if (!response.IsSuccessStatusCode)
                throw new InquiryRefusedException(answer.GetProperty("code").GetString()!);
        }
        catch (JsonException notJson)
        {
            throw new InquiryRefusedException("the answer is no JSON", notJson);
        }
    }

    /// <summary>The receipt of the last answer, as <c>CHAIN/POSITION</c>; null before the first.</summary>
    public static async Task<string?> LastReceiptAsync(string data, CancellationToken cancellationToken)
    {
        var path = Path.Combine(data, LastReceiptFile);
        return File.Exists(path) ? await File.ReadAllTextAsync(path, cancellationToken) : null;
    }

    private static Task RememberAsync(JsonElement receipt, string data, CancellationToken cancellationToken) => File.WriteAllTextAsync(
        Path.Combine(data, LastReceiptFile), $"{receipt.GetProperty("chain").GetString()}/{receipt.GetProperty("position").GetInt64()}", cancellationToken);
}
