using Juki.Registry.Attempts;
using Juki.Registry.Provisions;

namespace Juki.Registry.Bulk;

/// <summary>What has become known of one request about a bulk job. Rows have entries of their own; this one is of the request.</summary>
/// <param name="function">Name of the function in the provision log.</param>
/// <param name="correlationId">Ties the request to its entry.</param>
internal sealed class BulkAttempt(string function, string correlationId) : Attempt(function, correlationId)
{
    /// <summary>The job, as soon as it is known.</summary>
    public BulkJobId? Id { get; set; }

    /// <summary>What it holds now.</summary>
    public BulkJob? Job { get; set; }

    /// <summary>Whether every agency's jobs are shown, as to auditors; otherwise the operator's own agency's.</summary>
    public bool SeesAll { get; set; }

    protected override ProvisionEntry Describe(ProvisionEntry entry) => entry with
    {
        Duty = Job?.Order.Duty,
        Purpose = Job?.Order.Purpose,
        DocumentNumber = Job?.Order.DocumentNumber,
        AskedFor = Job?.Order.Items ?? [],
        Case = Id?.Text,
    };
}
