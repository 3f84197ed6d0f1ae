using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Juki.LocalHost.StandIns;
using Juki.LocalHost.StandIns.Identity;
using Juki.Registry.Linking;
using Microsoft.Extensions.Options;

namespace Juki.LocalHost.Linking;

/// <summary>Gets the Fuhyo app's tokens from the identity provider of this machine, with the app's own key, and keeps each until shortly before it expires.</summary>
internal sealed class LocalLinkCredential(IHttpClientFactory clients, IOptions<LocalLinkOptions> options, TimeProvider time) : ILinkCredential
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private Kept? _kept;

    /// <inheritdoc />
    public async Task<string> TokenAsync(string scope, CancellationToken cancellationToken)
    {
        if (_kept is { } kept && kept.Scope == scope && time.GetUtcNow() < kept.Until)
            return kept.Token;
        var answer = await AskAsync(scope, cancellationToken);
        _kept = new Kept(scope, answer.Token, time.GetUtcNow() + TimeSpan.FromSeconds(answer.Seconds) - Margin);
        return answer.Token;
    }

    private async Task<Answer> AskAsync(string scope, CancellationToken cancellationToken)
    {
        using var http = clients.CreateClient();
        using var form = new FormUrlEncodedContent(
        [
            KeyValuePair.Create("grant_type", "client_credentials"),
            KeyValuePair.Create("client_assertion_type", ClientAssertion.Type),
            KeyValuePair.Create("client_assertion", Assert()),
            KeyValuePair.Create("scope", scope),
        ]);
        using var response = await http.PostAsync(new Uri(options.Value.Identity, IdentityServer.TokenPath), form, cancellationToken);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<Answer>(cancellationToken))!;
    }

    private string Assert()
    {
        using var key = ECDsa.Create(KeyFile.Read(options.Value.KeyFile));
        return ClientAssertion.Sign(ConfidentialClient.FuhyoId, key, options.Value.Identity, time.GetUtcNow());
    }

    private sealed record Kept(string Scope, string Token, DateTimeOffset Until)
    {
        public override string ToString() => "(token)";
    }

    private sealed record Answer([property: JsonPropertyName("access_token")] string Token, [property: JsonPropertyName("expires_in")] long Seconds)
    {
        public override string ToString() => "(token)";
    }
}
