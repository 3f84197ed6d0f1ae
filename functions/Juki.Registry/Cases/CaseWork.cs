using Juki.Registry.Access;

namespace Juki.Registry.Cases;

/// <summary>A kind of work on cases: who may do it, and what it is called.</summary>
/// <param name="Name">What its functions in the provision log begin with.</param>
/// <param name="Right">The right that it needs: one of <see cref="KnownRights"/>.</param>
/// <param name="Duties">The duty of each kind of case that it deals with.</param>
internal sealed record CaseWork(string Name, string Right, IReadOnlyDictionary<CaseKind, string> Duties)
{
    /// <summary>Residents' requests for what is held on them and what was provided (D1, D4).</summary>
    public static CaseWork Disclosures { get; } = new("disclosure", KnownRights.Disclosure, new Dictionary<CaseKind, string>
    {
        [CaseKind.Record] = KnownDuties.Disclosure,
        [CaseKind.Provisions] = KnownDuties.ProvisionsDisclosure,
    });

    /// <summary>Residents' requests for correction, addition or deletion (D2).</summary>
    public static CaseWork Corrections { get; } = new("correction", KnownRights.Investigation, new Dictionary<CaseKind, string>
    {
        [CaseKind.Correction] = KnownDuties.Correction,
    });

    /// <summary>J-LIS's notices that a record is wrong (N2).</summary>
    public static CaseWork ErrorNotices { get; } = new("error-notice", KnownRights.Investigation, new Dictionary<CaseKind, string>
    {
        [CaseKind.ErrorNotice] = KnownDuties.Correction,
    });

    /// <summary>The name of a function.</summary>
    /// <param name="step">What is done.</param>
    /// <returns>Work and step.</returns>
    public string Function(string step) => $"{Name}-{step}";
}
