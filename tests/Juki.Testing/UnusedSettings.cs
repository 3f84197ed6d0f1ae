namespace Juki.Testing;

/// <summary>Settings that a server must have to start and that a test does not use.</summary>
public static class UnusedSettings
{
    public static Dictionary<string, string?> With(params ReadOnlySpan<(string Name, string Value)> settings)
    {
        var all = new Dictionary<string, string?>
        {
            ["Messaging:MunicipalRegister"] = "unused",
            ["Forwarding:NationalServer"] = "https://national.test/juki",
            ["Forwarding:ClientCertificate"] = ThrowawayCertificate.Pkcs12,
            ["Forwarding:NationalAuthority"] = ThrowawayCertificate.Der,
            ["Forwarding:Retries"] = "0",
            ["Access:Authority"] = "http://127.0.0.1:1",
            ["Access:AgenciesFile"] = "unused",
            ["Access:OperatorsFile"] = "unused",
            ["Access:DutyDecisionsFile"] = "unused",
            ["Bulk:DrivesFile"] = "unused",
            ["Link:Authority"] = "http://127.0.0.1:1",
            ["Link:Audience"] = "unused",
            ["Link:Caller"] = "unused",
            ["Link:JukiServer"] = "http://127.0.0.1:1/",
            ["Link:Scope"] = "unused",
        };
        foreach (var (name, value) in settings)
            all[name] = value;
        return all;
    }
}
