using System.Text.Json.Serialization;
using Juki.Registry.Provisions;

namespace Juki.Registry.Linking;

/// <summary>The one way between the two servers: where it is and what its bodies hold.</summary>
public static class LinkContract
{
    /// <summary>The Juki server's function, below the prefix of its routes.</summary>
    public const string Route = "link/individual-number";

    /// <summary>The person's resident code, as the supplement has it.</summary>
    public const string ResidentCode = "residentCode";

    /// <summary>Code of the duty for which the number is asked for.</summary>
    public const string Duty = "duty";

    /// <summary>Id of the request.</summary>
    public const string RequestId = "requestId";

    /// <summary>Where the other server has logged it.</summary>
    public const string Receipt = "receipt";

    /// <summary>The number; null where there is none to give.</summary>
    public const string IndividualNumber = "individualNumber";

    /// <summary>Members of a question.</summary>
    public static IReadOnlyList<string> Question { get; } = [ResidentCode, Duty, RequestId, Receipt];

    /// <summary>Members of a receipt.</summary>
    public static IReadOnlyList<string> OfReceipt { get; } = ["chain", "position", "leafHash"];

    /// <summary>A receipt as log entries hold the other server's.</summary>
    /// <param name="receipt">The receipt.</param>
    /// <returns>Chain, position and leaf hash.</returns>
    public static string TextOf(ProvisionReceipt receipt) => $"{receipt}/{receipt.LeafHash}";
}

/// <summary>What the Fuhyo server asks: of whom, for which duty, under which id, and where it has logged that it asks.</summary>
internal sealed record NumberQuestion(string ResidentCode, string Duty, string RequestId, ProvisionReceipt Receipt)
{
    public override string ToString() => "(question for a number)";
}

/// <summary>What the Juki server answers: the number alone, null where there is none to give, and where it has logged that.</summary>
internal sealed record NumberAnswer(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? IndividualNumber, ProvisionReceipt Receipt)
{
    public override string ToString() => "(answer about a number)";
}
