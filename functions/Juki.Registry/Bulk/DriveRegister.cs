using Juki.Records.Time;
using Juki.Registry.Access;
using Juki.Registry.Http;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Bulk;

/// <summary>The register of drives (電子記録媒体), from the file <see cref="BulkOptions.DrivesFile"/>.</summary>
public sealed class DriveRegister(IOptions<BulkOptions> options, TimeProvider time)
{
    private readonly CsvFile<Drive> _file = new("drives", options.Value.DrivesFile, Drive.Read, drive => drive.DriveId);

    /// <summary>Checks that a drive may carry an agency's results today in Japan.</summary>
    /// <param name="driveId">The drive.</param>
    /// <param name="agencyId">The agency.</param>
    /// <exception cref="ProblemException">It is not on the register, another agency's, revoked or out of date.</exception>
    /// <exception cref="Messaging.RegisterUnreadableException">The file is missing or malformed.</exception>
    public void Check(string driveId, string agencyId)
    {
        var today = JapanTime.DateOf(time.GetUtcNow());
        if (_file.Find(driveId) is not { IsRevoked: false } drive || drive.AgencyId != agencyId || today < drive.RegisteredOn || today > drive.ValidTo)
            throw new ProblemException(KnownProblems.DriveRefused);
    }
}
