namespace Juki.Registry.Exchanges;

/// <summary>Outcomes of exchanges beside those of replies and error codes.</summary>
public static class KnownOutcomes
{
    /// <summary>A message was opened, and its sender authenticated.</summary>
    public const string Authenticated = "authenticated";

    /// <summary>The same, and the message was set aside, since its municipality is stopped; its reply is recorded when it is sent.</summary>
    public const string SetAside = "set-aside";

    /// <summary>The receiver acknowledged what was sent.</summary>
    public const string Acknowledged = "acknowledged";

    /// <summary>A question was answered, with whatever.</summary>
    public const string Answered = "answered";

    /// <summary>The attempt ended before there was an answer, for a reason on this side.</summary>
    public const string Interrupted = "interrupted";
}
