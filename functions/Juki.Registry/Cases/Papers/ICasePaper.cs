using Juki.Registry.Provisions;
using Juki.Registry.Typesetting.Documents;

namespace Juki.Registry.Cases.Papers;

/// <summary>What a document of a case holds, before it is written as JSON or set as pages.</summary>
internal interface ICasePaper
{
    /// <summary>What it says of its case.</summary>
    DocumentHeading Heading { get; }

    /// <summary>Numbers of the items of the person's record in it; none where it holds none.</summary>
    IReadOnlyList<int> Given { get; }

    /// <summary>The document for the terminal.</summary>
    /// <param name="receipt">Where its making is logged.</param>
    /// <returns>What to serialise.</returns>
    DocumentJson ToJson(ProvisionReceipt receipt);

    /// <summary>The document to be printed.</summary>
    /// <returns>What to set.</returns>
    ReportDocument ToPages();
}
