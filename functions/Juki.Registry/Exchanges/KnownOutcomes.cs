namespace Juki.Registry.Exchanges;

/// <summary>Outcomes of exchanges beside those of replies and error codes.</summary>
public static class KnownOutcomes
{
    /// <summary>A message was opened, and its sender authenticated.</summary>
    public const string Authenticated = "authenticated";

    /// <summary>The receiver acknowledged what was sent.</summary>
    public const string Acknowledged = "acknowledged";

    /// <summary>The attempt ended before there was an answer, for a reason on this side.</summary>
    public const string Interrupted = "interrupted";
}
