namespace Juki.Registry.Updates;

/// <summary>CloudEvents types of what municipalities and this server send each other.</summary>
public static class KnownEvents
{
    /// <summary>A notice of a change.</summary>
    public const string Update = "jp.juki.update.v1";

    /// <summary>A sequence number that its sender gives up (rulings.md 9).</summary>
    public const string Void = "jp.juki.void.v1";

    /// <summary>What may be wrong in the municipality's register (脱漏・誤載等の通報, 住基法12条の5).</summary>
    public const string Report = "jp.juki.report.v1";

    /// <summary>The answer to a notice or void.</summary>
    public const string Reply = "jp.juki.reply.v1";

    /// <summary>What a municipality says of a file that it sends.</summary>
    public const string File = "jp.juki.file.v1";

    /// <summary>A part of such a file.</summary>
    public const string FilePart = "jp.juki.file.part.v1";

    /// <summary>A file was refused, and why.</summary>
    public const string FileRefused = "jp.juki.file-refused.v1";

    /// <summary>What a check of integrity (整合) found.</summary>
    public const string IntegrityResult = "jp.juki.integrity-result.v1";

    /// <summary>A check of integrity is overdue.</summary>
    public const string IntegrityDue = "jp.juki.integrity-due.v1";

    /// <summary>What became of the rows of an initial load (初期データ登録).</summary>
    public const string LoadResult = "jp.juki.load-result.v1";
}
