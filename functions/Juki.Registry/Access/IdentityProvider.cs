using Juki.Registry.Http;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Juki.Registry.Access;

/// <summary>The identity provider's signing keys, found by OpenID Connect discovery and kept for a while.</summary>
public sealed class IdentityProvider
{
    private const string Discovery = ".well-known/openid-configuration";

    private readonly ConfigurationManager<OpenIdConnectConfiguration> _documents;

    /// <summary>Makes the provider that settings name.</summary>
    /// <param name="issuer">Its address; its discovery document lies below it.</param>
    /// <param name="keyRefresh">How often at most its keys are fetched anew because a token names an unknown one.</param>
    /// <param name="http">Fetches its documents.</param>
    public IdentityProvider(string issuer, TimeSpan keyRefresh, HttpClient http)
    {
        var authority = new Uri(issuer.TrimEnd('/') + "/");
        _documents = new ConfigurationManager<OpenIdConnectConfiguration>(
            new Uri(authority, Discovery).AbsoluteUri,
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever(http) { RequireHttps = !authority.IsLoopback })
        {
            RefreshInterval = keyRefresh,
        };
    }

    /// <summary>The keys as last fetched.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Its signing keys.</returns>
    /// <exception cref="ProblemException">They were never fetched and can't be now.</exception>
    public async Task<ICollection<SecurityKey>> KeysAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await _documents.GetConfigurationAsync(cancellationToken)).SigningKeys;
        }
        catch (Exception unreachable) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ProblemException(KnownProblems.IdentityProviderUnavailable, inner: unreachable);
        }
    }

    /// <summary>
    /// Asks for the keys anew, since a token names one that is not known. At most once per <see cref="AccessOptions.KeyRefresh"/>,
    /// so that forged tokens can't be used to load the provider; the keys are there for a later request.
    /// </summary>
    public void RequestRefresh() => _documents.RequestRefresh();
}
