using Juki.Registry.Provisions;

namespace Juki.Registry.Disclosures;

/// <summary>What a document holds, before it is written as JSON or set as pages.</summary>
internal interface IDisclosurePaper
{
    /// <summary>What it says of its case.</summary>
    DocumentHeading Heading { get; }

    /// <summary>Numbers of the items of the person's record in it; none where it holds none.</summary>
    IReadOnlyList<int> Given { get; }

    /// <summary>The document for the terminal.</summary>
    /// <param name="receipt">Where its making is logged.</param>
    /// <returns>What to serialise.</returns>
    object ToJson(ProvisionReceipt receipt);
}
