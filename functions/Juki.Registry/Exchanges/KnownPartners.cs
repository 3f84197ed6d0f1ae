namespace Juki.Registry.Exchanges;

/// <summary>Partners that are no municipality.</summary>
public static class KnownPartners
{
    /// <summary>The national server (全国サーバ).</summary>
    public const string National = "national";

    /// <summary>The Juki server, of the Fuhyo server's log alone: it is asked for individual numbers (F1).</summary>
    public const string Juki = "juki";

    /// <summary>Somebody whose message names no registered key.</summary>
    public const string Unknown = "unknown";
}
