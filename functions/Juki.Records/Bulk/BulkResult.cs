using System.Diagnostics.CodeAnalysis;

namespace Juki.Records.Bulk;

/// <summary>What a row of a bulk job came to: the numbers stand in the result file.</summary>
[SuppressMessage("Design", "CA1027", Justification = "They are codes of a file, one at a time.")]
public enum BulkResult
{
    /// <summary>Nobody, or nobody whom the duty may be told of.</summary>
    None = 0,

    /// <summary>One person, whose items are given.</summary>
    One = 1,

    /// <summary>Several people; nothing of them is given.</summary>
    Several = 2,

    /// <summary>The duty has no legal basis for this row.</summary>
    NotAllowed = 8,

    /// <summary>The row is malformed.</summary>
    BadInput = 9,
}
