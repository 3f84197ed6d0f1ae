namespace Juki.Registry.Updates;

/// <summary>CloudEvents types of what municipalities and this server send each other.</summary>
public static class KnownEvents
{
    /// <summary>A notice of a change.</summary>
    public const string Update = "jp.juki.update.v1";

    /// <summary>A sequence number that its sender gives up (rulings.md 9).</summary>
    public const string Void = "jp.juki.void.v1";

    /// <summary>The answer to either.</summary>
    public const string Reply = "jp.juki.reply.v1";
}
