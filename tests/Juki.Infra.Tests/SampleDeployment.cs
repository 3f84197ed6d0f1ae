namespace Juki.Infra.Tests;

/// <summary>The values that the tests deploy with: two servers whose surroundings differ in everything.</summary>
internal static class SampleDeployment
{
    public const string Subscription = "5a000000-0000-4000-8000-000000000001";
    public const string Tenant = "5a000000-0000-4000-8000-000000000002";
    public const string Audience = "5a000000-0000-4000-8000-000000000003";
    public const string Municipality = "122033";
    public const string IdentityAddresses = "203.0.113.16/28";

    /// <summary>Variables of the <c>azd</c> environment (docs/deploying.md).</summary>
    public static IReadOnlyDictionary<string, string> Variables { get; } = new Dictionary<string, string>(
        ServerOf.Both.SelectMany(server => new KeyValuePair<string, string>[]
        {
            new($"{server.Prefix}_ADDRESS_SPACE", server.AddressSpace),
            new($"{server.Prefix}_MUNICIPALITIES", $$"""[{"code":"{{Municipality}}","principalId":"{{server.MunicipalPrincipal}}"}]"""),
            new($"{server.Prefix}_NATIONAL_SERVER", $"https://national.example/{server.File}/"),
            new($"{server.Prefix}_NATIONAL_ADDRESSES", $"""["{server.NationalAddresses}"]"""),
        }),
        StringComparer.Ordinal)
    {
        ["AZURE_ENV_NAME"] = "test",
        ["TOKEN_ISSUER"] = "https://identity.example/",
        ["IDENTITY_ADDRESSES"] = $"""["{IdentityAddresses}"]""",
        ["LINK_AUDIENCE"] = Audience,
    };
}
