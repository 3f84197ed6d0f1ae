using CsvHelper;
using Juki.LocalHost.StandIns.Identity;
using Juki.LocalHost.StandIns.Municipal;
using Juki.LocalHost.StandIns.Offices;
using Juki.Records.Municipalities;

namespace Juki.LocalHost.Run;

/// <summary>The registers of a server of a local run: agencies and operators from the seeds, every municipality's communication server with keys of its own.</summary>
/// <param name="Settings">The settings that name their files.</param>
public sealed record LocalRegisters(IReadOnlyDictionary<string, string> Settings)
{
    // The agency that the seeds name a certificate of.
    private const string SampleOffice = "welfare";
    private const string OperatorColumn = "operatorId";
    private static readonly string Seeds = Path.Combine(AppContext.BaseDirectory, "Seeds");

    /// <summary>Lays the registers out in a data folder; what lies there already stays, since somebody may have edited it.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="folder">The server's folder of registers in it.</param>
    /// <param name="authenticators">Given one authenticator for each operator on the register.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>The registers.</returns>
    /// <exception cref="OperatorsUnreadableException">The operator register was edited into something else.</exception>
    public static async Task<LocalRegisters> LayAsync(DataPaths data, string folder, Authenticators authenticators, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var municipal = Path.Combine(folder, "municipal-register.json");
        if (!File.Exists(municipal))
            await MunicipalKeys.WriteRegisterAsync(municipal, Servers(data), cancellationToken);
        var operators = Seed(folder, "operators.csv");
        OfficeKeys.Lay(data.Offices, Path.Combine(folder, "certificates"), SampleOffice, TimeProvider.System.GetUtcNow());
        authenticators.Enrol(OperatorsOf(operators));
        return new LocalRegisters(new Dictionary<string, string>
        {
            ["Messaging__MunicipalRegister"] = municipal,
            ["Access__AgenciesFile"] = Seed(folder, "agencies.csv"),
            ["Access__OperatorsFile"] = operators,
            ["Access__DutyDecisionsFile"] = Seed(folder, "duty-decisions.csv"),
            ["Bulk__DrivesFile"] = Seed(folder, "drives.csv"),
        });
    }

    /// <summary>The keys of every communication server (市町村CS) of the prefecture.</summary>
    /// <param name="data">The data folder.</param>
    /// <returns>One set a server.</returns>
    public static IEnumerable<MunicipalKeys> Servers(DataPaths data) =>
        MunicipalityTable.All.Where(row => row.HasServer).Select(row => MunicipalKeys.OfFolder(data.MunicipalKeys, row.Code.Value));

    private static string Seed(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
            File.Copy(Path.Combine(Seeds, name), path);
        return path;
    }

    private static List<string> OperatorsOf(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            using var csv = CsvReader.Create(stream);
            var operators = new List<string>();
            while (csv.Read())
                operators.Add(csv.GetString(OperatorColumn));
            return operators;
        }
        catch (Exception unreadable) when (unreadable is CsvFormatException or CsvValidationException or KeyNotFoundException or ArgumentException)
        {
            throw new OperatorsUnreadableException(path, unreadable);
        }
    }
}
