using System.Text.Json;
using Juki.Records.Searching;
using Juki.Records.Values;

namespace Juki.Registry.Inquiries;

/// <summary>A question about one person (P1): for which duty and why, whom, and which items. Holds personal data.</summary>
/// <param name="Duty">Code of the duty (事務).</param>
/// <param name="Purpose">The purpose (利用事由).</param>
/// <param name="DocumentNumber">Number of the document that the question rests on (文書番号).</param>
/// <param name="ResidentCode">The person's resident code; null when asked by the other number.</param>
/// <param name="IndividualNumber">The person's individual number; null when asked by the other number.</param>
/// <param name="Items">Numbers of the items asked for, in the order asked.</param>
public sealed record Inquiry(
    string Duty,
    string Purpose,
    string DocumentNumber,
    ResidentCode? ResidentCode,
    IndividualNumber? IndividualNumber,
    IReadOnlyList<int> Items)
{
    /// <summary>The four items (4情報) that the person must fit; null where none was given.</summary>
    public FourItems? Conditions { get; init; }

    /// <summary>The same as they were given, in good form; null where none was given.</summary>
    public JsonElement? ConditionsAsGiven { get; init; }

    /// <summary>Whether removed and dead people are asked for too, where the duty may get them.</summary>
    public bool IncludesRemoved { get; init; }

    /// <summary>Id under which the person's individual number is asked for at the Juki server (F1); null where it is not.</summary>
    public Guid? NumberRequest { get; init; }

    /// <summary>Whether anybody but an overseas mover is answered as nobody (F5): of what leaves the Fuhyo file for a duty, not of what its own residents ask.</summary>
    public bool OverseasOnly { get; init; }

    /// <summary>The day in Japan at whose end the record is asked for; null for the current one.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Whether the national server (全国サーバ) is asked where nobody here can be told of (P5).</summary>
    public bool AsksNational { get; init; }

    /// <summary>Numbers of the items that the person is looked for by.</summary>
    public IReadOnlyList<int> AskedWith { get; init; } = [];

    /// <summary>Says nothing of the person.</summary>
    /// <returns>The same text for every question.</returns>
    public override string ToString() => "(inquiry)";
}
