namespace Juki.LocalHost.Run;

/// <summary>What lies where of one server of a local run.</summary>
/// <param name="Root">The server's folder.</param>
public sealed record ServerPaths(string Root)
{
    /// <summary>Key objects of the file-kept key vault.</summary>
    public string Keys => Path.Combine(Root, "keys");

    /// <summary>Certificates of the line to the national server.</summary>
    public string Certificates => Path.Combine(Root, "certificates");

    /// <summary>What the national server received.</summary>
    public string National => Path.Combine(Root, "national");

    /// <summary>The registers that the server reads.</summary>
    public string Registers => Path.Combine(Root, "registers");

    /// <summary>Key pair with which its app proves itself to the identity provider; of the Fuhyo server alone.</summary>
    public string LinkKey => Path.Combine(Root, "link.pem");

    /// <summary>What the host of its functions keeps.</summary>
    public string Host => Path.Combine(Root, "host");
}
