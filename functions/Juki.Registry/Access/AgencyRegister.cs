using CsvHelper;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Access;

/// <summary>A department (部署) or organ (執行機関) that may ask.</summary>
/// <param name="AgencyId">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Category">One of <see cref="KnownCategories"/>.</param>
/// <param name="Duties">Codes of the duties that it is charged with.</param>
public sealed record Agency(string AgencyId, string Name, string Category, IReadOnlySet<string> Duties)
{
    private const string CertificateColumn = "certificate";

    /// <summary>File of the certificate to which results of bulk jobs are encrypted, beside the register; empty where there is none.</summary>
    public string Certificate { get; init; } = "";

    internal static Agency Read(CsvReader csv) => new(
        csv.GetString("agencyId"),
        csv.GetString("name"),
        csv.GetString("category") is var category and (KnownCategories.Department or KnownCategories.Organ)
            ? category
            : throw new FormatException("A category is neither department nor organ."),
        CsvList.Of(csv.GetString("duties")))
    {
        Certificate = csv.Headers.Contains(CertificateColumn) ? csv.GetString(CertificateColumn) : "",
    };
}

/// <summary>The register of agencies, from the file <see cref="AccessOptions.AgenciesFile"/>.</summary>
public sealed class AgencyRegister(IOptions<AccessOptions> options)
{
    private readonly CsvFile<Agency> _file = new("agencies", options.Value.AgenciesFile, Agency.Read, a => a.AgencyId);

    /// <summary>Finds an agency.</summary>
    /// <param name="agencyId">Its id.</param>
    /// <returns>The agency, or null.</returns>
    /// <exception cref="Messaging.RegisterUnreadableException">The file is missing or malformed.</exception>
    public Agency? Find(string agencyId) => _file.Find(agencyId);
}
