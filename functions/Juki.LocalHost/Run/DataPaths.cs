namespace Juki.LocalHost.Run;

/// <summary>What lies where in the data folder of a local run.</summary>
/// <param name="Root">The folder.</param>
public sealed record DataPaths(string Root)
{
    /// <summary>The emulator's data.</summary>
    public string Azurite => Path.Combine(Root, "azurite");

    /// <summary>Key objects of the file-kept key vault.</summary>
    public string Keys => Path.Combine(Root, "keys");

    /// <summary>Keys of the communication servers.</summary>
    public string MunicipalKeys => Path.Combine(Root, "municipal-keys");

    /// <summary>Authenticators of the operators.</summary>
    public string Authenticators => Path.Combine(Root, "authenticators");

    /// <summary>Keys of the offices to which results of bulk jobs are encrypted.</summary>
    public string Offices => Path.Combine(Root, "offices");

    /// <summary>Certificates of the line to the national server.</summary>
    public string Certificates => Path.Combine(Root, "certificates");

    /// <summary>The identity provider's signing key.</summary>
    public string IdentityKey => Path.Combine(Root, "identity-provider.pem");

    /// <summary>What the national server received.</summary>
    public string National => Path.Combine(Root, "national");

    /// <summary>The registers that the server reads.</summary>
    public string Registers => Path.Combine(Root, "registers");
}
