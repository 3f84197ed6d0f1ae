using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Juki.LocalHost.StandIns.Identity;

/// <summary>Key pairs as the token library takes them.</summary>
internal static class PairKey
{
    /// <summary>A key that the library does not remember: the pair is its owner's to dispose of.</summary>
    public static ECDsaSecurityKey Of(ECDsa pair) => new(pair) { CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } };
}
