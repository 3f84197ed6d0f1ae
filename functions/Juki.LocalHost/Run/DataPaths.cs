namespace Juki.LocalHost.Run;

/// <summary>What lies where in the data folder of a local run.</summary>
/// <param name="Root">The folder.</param>
public sealed record DataPaths(string Root)
{
    /// <summary>The emulator's data.</summary>
    public string Azurite => Path.Combine(Root, "azurite");

    /// <summary>Keys of the communication servers.</summary>
    public string MunicipalKeys => Path.Combine(Root, "municipal-keys");

    /// <summary>Authenticators of the operators.</summary>
    public string Authenticators => Path.Combine(Root, "authenticators");

    /// <summary>Keys of the offices to which results of bulk jobs are encrypted.</summary>
    public string Offices => Path.Combine(Root, "offices");

    /// <summary>The identity provider's signing key.</summary>
    public string IdentityKey => Path.Combine(Root, "identity-provider.pem");

    /// <summary>What the Juki server alone has.</summary>
    public ServerPaths Juki => Of(ServerKind.Juki);

    /// <summary>What the Fuhyo server alone has.</summary>
    public ServerPaths Fuhyo => Of(ServerKind.Fuhyo);

    /// <summary>What one server alone has.</summary>
    /// <param name="kind">The server.</param>
    /// <returns>Its part of the folder.</returns>
    public ServerPaths Of(ServerKind kind) => new(Path.Combine(Root, kind.Name));
}
