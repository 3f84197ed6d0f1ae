using CsvHelper;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Access;

/// <summary>A department (部署) or organ (執行機関) that may ask.</summary>
/// <param name="AgencyId">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Category"><c>department</c> (住基法30条の15 第1項) or <c>organ</c> (第2項).</param>
/// <param name="Duties">Codes of its duties, separated by semicolons.</param>
public sealed record Agency(string AgencyId, string Name, string Category, string Duties)
{
    internal static Agency Read(CsvReader csv) =>
        new(csv.GetString("agencyId"), csv.GetString("name"), csv.GetString("category"), csv.GetString("duties"));

    internal bool Holds(string duty) => Separated.Contains(Duties, duty);
}

/// <summary>The register of agencies.</summary>
public sealed class AgencyRegister(IOptions<AccessOptions> options)
{
    private readonly CsvFile<Agency> _file = new("agencies", options.Value.AgenciesFile, Agency.Read, a => a.AgencyId);

    /// <summary>Finds an agency.</summary>
    /// <param name="agencyId">Its id.</param>
    /// <returns>The agency, or null.</returns>
    public Agency? Find(string agencyId) => _file.Find(agencyId);
}
