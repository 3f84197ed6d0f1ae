using System.Text.Json;
using Juki.EndToEnd.Tests.Running;
using Juki.LocalHost.Run;

namespace Juki.EndToEnd.Tests.Documents;

/// <summary>Sends what the documents for agencies show to a running local host, with the variables set as they say.</summary>
internal sealed class AgencyExamples(SharedHost shared) : IDisposable
{
    private readonly HttpClient _http = new();

    /// <summary>The variables as a reader sets them: the printed address, the printed token, the person of the closing screen.</summary>
    public async Task<IReadOnlyDictionary<string, string>> VariablesAsync()
    {
        var person = await shared.GuidedAsync();
        var token = await shared.TryAsync("token");
        token.AssertSucceeded();
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["host"] = (await shared.Host.InfoAsync()).Juki.Address.AbsoluteUri.TrimEnd('/'),
            ["token"] = token.Output,
            ["residentCode"] = person.Entry.ResidentCode,
            ["individualNumber"] = person.Entry.IndividualNumber,
            ["otherCode"] = (await SampleGuide.OfFolderAsync(shared.Root, CancellationToken.None)).OtherCode!,
        };
    }

    /// <summary>Sends a request.</summary>
    /// <returns>Status, headers and JSON of the answer.</returns>
    public async Task<(int Status, IReadOnlyDictionary<string, string> Headers, JsonElement Answer)> SendAsync(
        HttpFileRequest request, IReadOnlyDictionary<string, string> variables)
    {
        using var message = HttpFile.ToMessage(request, variables);
        using var response = await _http.SendAsync(message);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return ((int)response.StatusCode, headers, json.RootElement.Clone());
    }

    public void Dispose() => _http.Dispose();
}
