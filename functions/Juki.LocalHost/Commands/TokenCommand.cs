using System.Net.Http.Json;
using System.Text.Json;
using Juki.LocalHost.Run;
using Juki.LocalHost.StandIns.Identity;

namespace Juki.LocalHost.Commands;

/// <summary>Signs in at the identity provider of a running local host.</summary>
internal static class TokenCommand
{
    /// <summary>Prints an access token.</summary>
    public static async Task RunAsync(SignIn signIn, string data, ServerInfo server, TextWriter output, CancellationToken cancellationToken) =>
        await output.WriteLineAsync(await SignInAsync(signIn, data, server, cancellationToken));

    /// <summary>Prints an assertion, for the provider's sign-in page.</summary>
    /// <exception cref="SignInRefusedException">The operator has no authenticator.</exception>
    public static Task AssertAsync(SignIn signIn, string data, ServerInfo server, TextWriter output) => output.WriteLineAsync(Assert(signIn, data, server));

    /// <summary>Gets an access token for a server with the operator's authenticator.</summary>
    /// <exception cref="SignInRefusedException">The provider gave none.</exception>
    public static async Task<string> SignInAsync(SignIn signIn, string data, ServerInfo server, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = server.Identity };
        using var form = new FormUrlEncodedContent(
        [
            KeyValuePair.Create("grant_type", SignIn.GrantType),
            KeyValuePair.Create("assertion", Assert(signIn, data, server)),
            KeyValuePair.Create("scope", server.Audience),
        ]);
        using var response = await http.PostAsync(new Uri(IdentityServer.TokenPath, UriKind.Relative), form, cancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return answer.TryGetProperty("access_token", out var token)
            ? token.GetString()!
            : throw new SignInRefusedException(answer.GetProperty("error").GetString()!);
    }

    private static string Assert(SignIn signIn, string data, ServerInfo server)
    {
        using var key = new Authenticators(new DataPaths(data).Authenticators).Find(signIn.Operator) ?? throw new SignInRefusedException($"'{signIn.Operator}' has no authenticator here");
        return signIn.Assert(key, server.Identity, TimeProvider.System.GetUtcNow());
    }
}
