using System.Text.Json.Serialization;

namespace Juki.LocalHost.StandIns.National;

/// <summary>A change as the prefecture sends it; members as the contract names them, blank ones null.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ReceivedChange
{
    /// <summary>The forwarding's id.</summary>
    public required string Id { get; init; }

    /// <summary>The person's sequence number.</summary>
    public required long SequenceNumber { get; init; }

    /// <summary>Item 1.</summary>
    public required string ResidentCode { get; init; }

    /// <summary>Item 2.</summary>
    public string? Name { get; init; }

    /// <summary>Item 4.</summary>
    public string? NameKana { get; init; }

    /// <summary>Item 5.</summary>
    public string? BirthDate { get; init; }

    /// <summary>Item 6.</summary>
    public string? Sex { get; init; }

    /// <summary>Item 7.</summary>
    public string? Address { get; init; }

    /// <summary>Item 9.</summary>
    public string? IndividualNumber { get; init; }

    /// <summary>Item 10.</summary>
    public string? ChangeReason { get; init; }

    /// <summary>Item 11.</summary>
    public string? ChangeDate { get; init; }

    /// <summary>Item 14.</summary>
    public string? MunicipalityCode { get; init; }

    /// <summary>The code that the change replaced.</summary>
    public string? FormerResidentCode { get; init; }

    /// <summary>The number that the change replaced.</summary>
    public string? FormerIndividualNumber { get; init; }
}

/// <summary>A change in the order of arrival.</summary>
/// <param name="Change">The change.</param>
/// <param name="IsResend">Whether its id was known.</param>
public sealed record Arrival(ReceivedChange Change, bool IsResend);
