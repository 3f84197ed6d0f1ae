using Juki.Records.Items;
using Juki.Registry.Provisions;
using Juki.Registry.Searches;
using Juki.Vault.Indexes;

namespace Juki.Registry.Inquiries;

/// <summary>Whom an inquiry or search found.</summary>
/// <param name="Provided">Those who may be provided.</param>
/// <param name="Withheld">Those who matched and may not.</param>
internal sealed record InquiryFinding(IReadOnlyList<Match> Provided, IReadOnlyList<Withholding> Withheld)
{
    public static InquiryFinding Nobody { get; } = new([], []);

    /// <summary>Superseded records of the one person provided, newest first, where they are asked for.</summary>
    public IReadOnlyList<PersonRecord> Superseded { get; init; } = [];

    /// <summary>What is provided.</summary>
    public IEnumerable<PersonRecord> Records => Provided.Select(match => match.Record).Concat(Superseded);

    /// <summary>How many may match, where they are too many to be told apart, or where the national server tells no more than their number.</summary>
    public int Unopened { get; init; }

    /// <summary>Who holds the records that were found, one of <see cref="Exchanges.KnownPartners"/>; null for this server.</summary>
    public string? Source { get; init; }

    /// <summary>How many would have to be told of.</summary>
    public int People => Math.Max(Provided.Count, Unopened);

    public ProvisionOutcome Outcome => (Provided.Count, Withheld.Count) switch
    {
        (0, 0) => ProvisionOutcome.Empty,
        (0, _) => ProvisionOutcome.Withheld,
        _ => ProvisionOutcome.Delivered,
    };

    /// <summary>How many matched: those provided; where there are none, those withheld.</summary>
    public int Hits => People > 0 ? People : Withheld.Count;

    /// <summary>The same people.</summary>
    public IEnumerable<BlindToken> Persons => Provided.Count > 0 ? Provided.Select(match => match.Person) : Withheld.Select(withheld => withheld.Person);

    /// <summary>One of <see cref="KnownWithholdings"/>, where nobody else matched.</summary>
    public string? WithheldCode => Provided.Count > 0 ? null : Withheld.Select(withheld => withheld.Code).FirstOrDefault();
}

/// <summary>Somebody who matched and is answered as nobody.</summary>
/// <param name="Person">The person's token.</param>
/// <param name="Code">One of <see cref="KnownWithholdings"/>.</param>
internal sealed record Withholding(BlindToken Person, string Code);

/// <summary>Why somebody who matched is answered as nobody; the log's code of such an attempt.</summary>
public static class KnownWithholdings
{
    /// <summary>Removed from the register (消除者), and the duty's flag does not include such people.</summary>
    public const string Removed = "person-removed";

    /// <summary>No overseas mover (国外転出者), and so none who may be provided from the Fuhyo file (F5).</summary>
    public const string NotOverseas = "person-not-overseas";

    /// <summary>Dead, and the duty's flag does not include such people.</summary>
    public const string Dead = "person-dead";
}
