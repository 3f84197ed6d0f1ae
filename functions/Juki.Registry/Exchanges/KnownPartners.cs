namespace Juki.Registry.Exchanges;

/// <summary>Partners that are no municipality.</summary>
public static class KnownPartners
{
    /// <summary>The national server (全国サーバ).</summary>
    public const string National = "national";

    /// <summary>Somebody whose message names no registered key.</summary>
    public const string Unknown = "unknown";
}
