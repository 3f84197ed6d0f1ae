using Juki.Records.Files;

namespace Juki.Registry.Updates;

/// <summary>What municipalities and a server send each other, as CloudEvents types end; they begin with the file (<see cref="TypeOf"/>).</summary>
public static class KnownEvents
{
    /// <summary>A notice of a change.</summary>
    public const string Update = "update.v1";

    /// <summary>A sequence number that its sender gives up (rulings.md 9).</summary>
    public const string Void = "void.v1";

    /// <summary>What may be wrong in the municipality's register (脱漏・誤載等の通報, 住基法12条の5).</summary>
    public const string Report = "report.v1";

    /// <summary>The answer to a notice or void.</summary>
    public const string Reply = "reply.v1";

    /// <summary>What a municipality says of a file that it sends.</summary>
    public const string File = "file.v1";

    /// <summary>A part of such a file.</summary>
    public const string FilePart = "file.part.v1";

    /// <summary>A file was refused, and why.</summary>
    public const string FileRefused = "file-refused.v1";

    /// <summary>What a check of integrity (整合) found.</summary>
    public const string IntegrityResult = "integrity-result.v1";

    /// <summary>A check of integrity is overdue.</summary>
    public const string IntegrityDue = "integrity-due.v1";

    /// <summary>What became of the rows of an initial load (初期データ登録).</summary>
    public const string LoadResult = "load-result.v1";

    /// <summary>The CloudEvents type of an event.</summary>
    /// <param name="register">The file that it is about.</param>
    /// <param name="kind">One of the constants here.</param>
    /// <returns>Such as <c>jp.juki.update.v1</c>.</returns>
    public static string TypeOf(RegisterFile register, string kind) => $"jp.{register.Name}.{kind}";
}
