using Juki.Records.Files;
using Juki.Records.Municipalities;
using Juki.Registry.Access;
using Juki.Registry.Cases;
using Juki.Registry.Exchanges;
using Juki.Registry.Provisions;

namespace Juki.Registry.Disclosures;

/// <summary>Puts log entries into the words of a report to the person.</summary>
public sealed class ProvisionLines(RegisterFile register, AgencyRegister agencies, DutyRegister duties)
{
    private const string Holder = "都道府県知事";
    private const string Resident = "請求者";

    /// <summary>What one entry says.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="withheld">What the decision keeps from the person.</param>
    /// <returns>The line; of what is withheld the ground alone.</returns>
    internal ProvisionLine Of(ProvisionEntry entry, IReadOnlyList<Withheld> withheld) =>
        withheld.FirstOrDefault(kept => kept.Duty == entry.Duty) is { } kept
            ? new ProvisionLine { Ground = kept.Ground }
            : new ProvisionLine
            {
                At = entry.At,
                Function = KnownFunctions.NameOf(entry.Function),
                Purpose = entry.Purpose,
                Duty = entry.Duty is { } duty ? duties.NameOf(duty) : null,
                From = entry.Source == KnownPartners.National ? CaseWords.JLisName : Holder,
                To = ToWhom(entry),
                Items = [.. entry.Given.Select(register.NameOf)],
            };

    // An agency that is no longer registered is named by its id.
    private string ToWhom(ProvisionEntry entry) => entry.Category switch
    {
        KnownCategories.National => CaseWords.JLisName,
        KnownCategories.Resident => Resident,
        KnownCategories.Supplement => RegisterFile.Fuhyo.ServerName,
        KnownCategories.Municipality => MunicipalityTable.NameOf(entry.Municipality) ?? "",
        _ => entry.Agency is { } agency ? agencies.Find(agency)?.Name ?? agency : "",
    };
}
