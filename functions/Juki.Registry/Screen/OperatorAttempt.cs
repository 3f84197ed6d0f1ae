using Juki.Registry.Access;
using Juki.Registry.Attempts;
using Juki.Registry.Provisions;

namespace Juki.Registry.Screen;

/// <summary>What has become known of one request for who is signed in: an entry of the operation history (操作履歴) that releases nothing.</summary>
internal sealed class OperatorAttempt(string correlationId) : Attempt("operator", correlationId)
{
    public RegisteredOperator? Known { get; set; }

    public IReadOnlyList<Duty> Duties { get; set; } = [];

    protected override ProvisionOutcome Result => ProvisionOutcome.Handled;

    protected override ProvisionEntry Describe(ProvisionEntry entry) => entry;
}
