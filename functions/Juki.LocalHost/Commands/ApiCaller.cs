using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Juki.LocalHost.Run;

namespace Juki.LocalHost.Commands;

/// <summary>Calls functions of a server of a running local host as an agency's program would, and prints each whole answer.</summary>
internal sealed class ApiCaller : IDisposable
{
    private readonly HttpClient _http;
    private readonly Func<string, Task> _print;

    /// <summary>Makes a caller.</summary>
    /// <param name="server">The server.</param>
    /// <param name="token">The access token.</param>
    /// <param name="output">Where to print.</param>
    public ApiCaller(ServerInfo server, string token, TextWriter output)
    {
        _http = new HttpClient { BaseAddress = new Uri(server.Address, "api/") };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        _print = output.WriteLineAsync;
    }

    /// <summary>Calls one.</summary>
    /// <param name="method">The method.</param>
    /// <param name="route">The route, below the prefix.</param>
    /// <param name="body">The body; null for none.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer, printed.</returns>
    /// <exception cref="InquiryRefusedException">The answer is no JSON.</exception>
    public async Task<ApiReply> SendAsync(HttpMethod method, string route, JsonObject? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(route, UriKind.Relative)) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await _http.SendAsync(request, cancellationToken);
        await _print($"{(int)response.StatusCode} {response.ReasonPhrase}");
        try
        {
            var answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
            await _print(ReadableJson.Of(answer));
            return new ApiReply(response.IsSuccessStatusCode, answer);
        }
        catch (JsonException notJson)
        {
            throw new InquiryRefusedException("the answer is no JSON", notJson);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();
}

/// <summary>What a function answered.</summary>
/// <param name="IsGood">Whether it is no problem.</param>
/// <param name="Body">The answer, or the problem.</param>
internal sealed record ApiReply(bool IsGood, JsonElement Body)
{
    /// <summary>Where it is logged, as <c>CHAIN/POSITION</c>; null where it has no receipt.</summary>
    public string? Receipt => Body.TryGetProperty("receipt", out var receipt) ? $"{receipt.GetProperty("chain").GetString()}/{receipt.GetProperty("position").GetInt64()}" : null;

    /// <summary>The same answer, which must be no problem.</summary>
    /// <exception cref="InquiryRefusedException">It is one.</exception>
    public ApiReply Good() => IsGood ? this : throw new InquiryRefusedException(Body.GetProperty("code").GetString()!);

    /// <summary>Says nothing of the person.</summary>
    /// <returns>The same text for every answer.</returns>
    public override string ToString() => "(answer)";
}
