using Juki.Registry.Access;
using Juki.Registry.Http;
using Juki.Registry.Ledgers;
using Juki.Registry.Provisions;

namespace Juki.Registry.Attempts;

/// <summary>What has become known of one request of an operator; whatever ends it, its log entry says as much.</summary>
/// <param name="function">Name of the function in the provision log.</param>
/// <param name="correlationId">Ties the request to its entry.</param>
internal class Attempt(string function, string correlationId)
{
    public string CorrelationId { get; } = correlationId;

    public Caller? Caller { get; set; }

    public Agency? Agency { get; set; }

    /// <summary>Why it is refused; null when it is answered.</summary>
    public ProblemException? Problem { get; set; }

    /// <summary>What is sent elsewhere once the attempt is logged, unless a problem ended it; whoever sets it sees to it that it is made up for where it fails.</summary>
    public Func<CancellationToken, Task>? Release { get; set; }

    /// <summary>The ledger entry of what it hands out, or that it deals with; null where it is none.</summary>
    public LedgerId? Ledger { get; set; }

    public ProvisionOutcome Outcome => Problem is null ? Result : ProvisionOutcome.Refused;

    /// <summary>The problem's code, or what was withheld.</summary>
    public string? Code => Problem is null ? ResultCode : Problem.Code;

    /// <summary>How it ends when no problem ends it; unless a kind of request says otherwise, nobody's items are in its answer.</summary>
    protected virtual ProvisionOutcome Result => ProvisionOutcome.Handled;

    /// <summary>What the log says besides, when no problem ends it.</summary>
    protected virtual string? ResultCode => null;

    public ProvisionEntry ToEntry(DateTimeOffset now) => Describe(new ProvisionEntry
    {
        At = now,
        Function = function,
        CorrelationId = CorrelationId,
        Agency = Agency?.AgencyId,
        Category = Agency?.Category,
        Operator = Caller?.Operator,
        Terminal = Caller?.Terminal,
        Outcome = Outcome,
        Code = Code,
        Ledger = Ledger?.Text,
    });

    /// <summary>Adds what is known of this kind of request.</summary>
    protected virtual ProvisionEntry Describe(ProvisionEntry entry) => entry;
}
