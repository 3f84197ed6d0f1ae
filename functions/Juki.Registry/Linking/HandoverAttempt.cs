using Juki.Records.Items;
using Juki.Records.Linking;
using Juki.Registry.Access;
using Juki.Registry.Attempts;
using Juki.Registry.Provisions;
using Juki.Vault.Indexes;

namespace Juki.Registry.Linking;

/// <summary>What has become known of one question of the Fuhyo server.</summary>
internal sealed class HandoverAttempt(string correlationId) : Attempt(KnownFunctions.NumberHandover, correlationId)
{
    /// <summary>Whether it is the one app that asks.</summary>
    public bool IsCallerKnown { get; set; }

    public NumberQuestion? Question { get; set; }

    public NumberDecision? Decision { get; set; }

    /// <summary>Whom the code finds.</summary>
    public BlindToken? Person { get; set; }

    protected override ProvisionOutcome Result => Decision switch
    {
        NumberDecision.Given => ProvisionOutcome.Delivered,
        NumberDecision.Withheld => ProvisionOutcome.Withheld,
        _ => ProvisionOutcome.Empty,
    };

    protected override string? ResultCode => (Decision as NumberDecision.Withheld)?.Code;

    protected override ProvisionEntry Describe(ProvisionEntry entry) => entry with
    {
        Agency = IsCallerKnown ? KnownCategories.Supplement : null,
        Category = IsCallerKnown ? KnownCategories.Supplement : null,
        Duty = Question?.Duty,
        AskedWith = Question is null ? [] : [KnownItems.ResidentCode],
        AskedFor = Question is null ? [] : [KnownItems.IndividualNumber],
        Given = Outcome == ProvisionOutcome.Delivered ? [KnownItems.IndividualNumber] : [],
        Hits = Person is null ? 0 : 1,
        Persons = Person is { } person ? [person.Hex] : [],
        ExchangeId = Question?.RequestId,
        OtherReceipt = Question is { } question ? LinkContract.TextOf(question.Receipt) : null,
    };
}
