using Juki.Registry.Attempts;
using Juki.Registry.Provisions;

namespace Juki.Registry.Cases;

/// <summary>What has become known of one request to deal with cases.</summary>
/// <param name="function">Name of the function in the provision log.</param>
/// <param name="correlationId">Ties the request to its entry.</param>
internal sealed class CaseAttempt(string function, string correlationId) : Attempt(function, correlationId)
{
    /// <summary>The case, as soon as it is known.</summary>
    public CaseId? Id { get; set; }

    /// <summary>What it holds now.</summary>
    public Case? Case { get; private set; }

    /// <summary>Numbers of the items that the person was looked for by.</summary>
    public IReadOnlyList<int> AskedWith { get; set; } = [];

    /// <summary>Numbers of the items that are given out; none where the answer is about the case alone.</summary>
    public IReadOnlyList<int> Given { get; set; } = [];

    /// <summary>To whom items are given out: a category of the provision log; null where it is the operator's own agency.</summary>
    public string? Receiver { get; set; }

    /// <summary>Code of the duty; that of the work unless the step is another's.</summary>
    public string? Duty { get; set; }

    /// <summary>The municipality that items are given to, six digits; null where it is none.</summary>
    public string? Municipality { get; set; }

    /// <summary>Takes down which case it is about.</summary>
    /// <param name="work">The work.</param>
    /// <param name="told">The case as it is now.</param>
    public void Tell(CaseWork work, Case told)
    {
        Case = told;
        Duty ??= work.Duties[told.Kind];
    }

    protected override ProvisionOutcome Result => Given.Count > 0 ? ProvisionOutcome.Delivered : ProvisionOutcome.Handled;

    protected override ProvisionEntry Describe(ProvisionEntry entry) => entry with
    {
        Category = Receiver ?? entry.Category,
        Duty = Duty,
        DocumentNumber = Case?.DocumentNumber,
        AskedWith = AskedWith,
        Given = Problem is null ? Given : [],
        Hits = Case?.Person is null ? 0 : 1,
        Persons = Case?.Person is { } person ? [person] : [],
        Case = Id?.Text,
        Municipality = Municipality,
    };
}
