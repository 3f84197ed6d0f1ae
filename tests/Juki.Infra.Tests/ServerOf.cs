using Juki.Registry.Modules;
using Juki.Vault.Storage;

namespace Juki.Infra.Tests;

/// <summary>One of the two servers, as the sample deployment has it.</summary>
/// <param name="File">The file that it keeps.</param>
/// <param name="AddressSpace">Its virtual network.</param>
/// <param name="NationalAddresses">Where its national server is.</param>
/// <param name="MunicipalPrincipal">Who the one communication server signs in to it as.</param>
/// <param name="Stores">Tables and containers that it alone has.</param>
/// <param name="Settings">Settings that it alone has.</param>
internal sealed record ServerOf(
    string File, string AddressSpace, string NationalAddresses, string MunicipalPrincipal, IReadOnlyList<OwnStore> Stores, IReadOnlyList<string> Settings)
{
    public static readonly ServerOf Juki = new(
        "juki", "10.20.1.0/24", "203.0.113.32/28", "5a000000-0000-4000-8000-000000000011", [],
        ["Link__Authority", "Link__Audience", "Link__Caller"]);

    public static readonly ServerOf Fuhyo = new(
        "fuhyo", "10.20.2.0/24", "203.0.113.48/28", "5a000000-0000-4000-8000-000000000012", LinkModule.AskersStores,
        ["Link__JukiServer", "Link__Scope", "PurgeTemporaryNumbersSchedule", "Screen__ClientId"]);

    public static IReadOnlyList<ServerOf> Both => [Juki, Fuhyo];

    /// <summary>The names of both, for theories.</summary>
    public static TheoryData<string> Files => [Juki.File, Fuhyo.File];

    public string Prefix => File.ToUpperInvariant();

    /// <summary>The resource group that holds all that is this server's.</summary>
    public string Group => $"rg-{File}-test";

    public ServerOf Other => this == Juki ? Fuhyo : Juki;

    public static ServerOf Of(string file) => Both.Single(server => server.File == file);

    /// <summary>The app of this server.</summary>
    public async Task<Resource> AppAsync() => Assert.Single(await Resources.OfTypeAsync("Microsoft.Web/sites", this));

    /// <summary>The settings of its app; what only Azure can tell is an expression.</summary>
    public async Task<IReadOnlyDictionary<string, string>> SettingsAsync() =>
        Assert.Single(await Resources.OfTypeAsync("Microsoft.Web/sites/config", this)).Properties
            .EnumerateObject().ToDictionary(member => member.Name, member => member.Value.GetString()!, StringComparer.Ordinal);

    public override string ToString() => File;
}
