using System.Text.Json.Serialization;
using Juki.Registry.Provisions;

namespace Juki.Registry.Linking;

/// <summary>The one way between the two servers: where it is and what its bodies hold.</summary>
internal static class LinkContract
{
    /// <summary>The Juki server's function, below the prefix of its routes.</summary>
    public const string Route = "link/individual-number";

    public const string ResidentCode = "residentCode";
    public const string Duty = "duty";
    public const string RequestId = "requestId";
    public const string Receipt = "receipt";
    public const string IndividualNumber = "individualNumber";

    /// <summary>Members of a question.</summary>
    public static IReadOnlyList<string> Question { get; } = [ResidentCode, Duty, RequestId, Receipt];

    /// <summary>Members of a receipt.</summary>
    public static IReadOnlyList<string> OfReceipt { get; } = ["chain", "position", "leafHash"];

    /// <summary>A receipt as log entries hold the other server's.</summary>
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
