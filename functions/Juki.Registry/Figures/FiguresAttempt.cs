using Juki.Registry.Attempts;
using Juki.Registry.Provisions;

namespace Juki.Registry.Figures;

/// <summary>A request for figures: nobody's items are in its answer.</summary>
internal sealed class FiguresAttempt(string function, string correlationId) : Attempt(function, correlationId)
{
    protected override ProvisionOutcome Result => ProvisionOutcome.Handled;

    protected override ProvisionEntry Describe(ProvisionEntry entry) => entry;
}
