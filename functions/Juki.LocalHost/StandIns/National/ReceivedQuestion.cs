using System.Text.Json.Serialization;

namespace Juki.LocalHost.StandIns.National;

/// <summary>A question as the prefecture sends it; members as the contract names them.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ReceivedQuestion
{
    /// <summary>The question's id.</summary>
    public required string Id { get; init; }

    /// <summary>Code of the duty.</summary>
    public required string Duty { get; init; }

    /// <summary>The purpose.</summary>
    public required string Purpose { get; init; }

    /// <summary>Number of the document that it rests on.</summary>
    public required string DocumentNumber { get; init; }

    /// <summary>Whom, by resident code.</summary>
    public string? ResidentCode { get; init; }

    /// <summary>Whom, by individual number.</summary>
    public string? IndividualNumber { get; init; }

    /// <summary>What the person must fit.</summary>
    public ReceivedConditions? Conditions { get; init; }

    /// <summary>Whether removed and dead people are asked for too.</summary>
    public required bool IncludesRemoved { get; init; }

    /// <summary>Names of the items for the asker.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>Names of the items for the prefectural server's own check.</summary>
    public required IReadOnlyList<string> MatchItems { get; init; }

    /// <summary>Says nothing of the person.</summary>
    /// <returns>The same text for every question.</returns>
    public override string ToString() => "(question)";
}
