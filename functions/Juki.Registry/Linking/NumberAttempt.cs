using Juki.Records.Items;
using Juki.Records.Values;
using Juki.Registry.Attempts;
using Juki.Registry.Provisions;

namespace Juki.Registry.Linking;

/// <summary>What has become known of one request about a number that was obtained before.</summary>
/// <param name="function">Name of the function in the provision log.</param>
/// <param name="correlationId">Ties the request to its entry.</param>
internal sealed class NumberAttempt(string function, string correlationId) : Attempt(function, correlationId)
{
    /// <summary>Id of the request that it is about, as the route has it.</summary>
    public Guid? Id { get; set; }

    public NumberRequest? Request { get; set; }

    /// <summary>The number, where it is given again.</summary>
    public IndividualNumber? Number { get; set; }

    protected override ProvisionOutcome Result => Number is null ? ProvisionOutcome.Handled : ProvisionOutcome.Delivered;

    protected override ProvisionEntry Describe(ProvisionEntry entry) => entry with
    {
        Duty = Request?.Duty,
        AskedFor = Number is null ? [] : [KnownItems.IndividualNumber],
        Given = Outcome == ProvisionOutcome.Delivered ? [KnownItems.IndividualNumber] : [],
        Hits = Request is null ? 0 : 1,
        Persons = Request is { } request ? [request.Person] : [],
        ExchangeId = Id is { } id ? NumberRequestId.TextOf(id) : null,
        OtherReceipt = Request?.OtherReceipt,
    };
}
