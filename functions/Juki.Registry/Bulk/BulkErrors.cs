using Juki.Records.Errors;

namespace Juki.Registry.Bulk;

/// <summary>A part of a job that should be there is not.</summary>
public sealed class BulkPartMissingException()
    : JukiException("bulk-part-missing", "A part of a bulk job is missing in the storage. End the job and have the office send its file again; find out who could delete it.");

/// <summary>A message of the queue of bulk jobs names no part of a job; it goes to the dead letters.</summary>
public sealed class BulkStepUnreadableException()
    : JukiException("bulk-step-unreadable", "A message of the queue of bulk jobs names no part of a job. Find out who else may send to that queue; nothing is lost, since a sweep finds jobs that stand still.");

/// <summary>A condition file can't be taken; nothing of it is kept.</summary>
/// <param name="reason">What is wrong with it; holds no values.</param>
/// <param name="isCharset">Whether it is the character set.</param>
/// <param name="inner">What the reader said.</param>
public sealed class ConditionFileException(string reason, bool isCharset = false, Exception? inner = null)
    : JukiException("bulk-file-invalid", reason, inner)
{
    /// <summary>Whether it is the character set.</summary>
    public bool IsCharset { get; } = isCharset;
}
