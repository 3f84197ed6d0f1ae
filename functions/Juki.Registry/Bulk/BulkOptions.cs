using System.ComponentModel.DataAnnotations;

namespace Juki.Registry.Bulk;

/// <summary>Settings of bulk provision (一括提供).</summary>
public sealed class BulkOptions
{
    /// <summary>Section of the settings.</summary>
    public const string SectionName = "Bulk";

    /// <summary>File of the register of drives (電子記録媒体): <c>driveId,agencyId,kind,serial,encryption,registeredOn,validTo,status</c>.</summary>
    [Required]
    public string DrivesFile { get; set; } = "";

    /// <summary>How often a result may be downloaded before it is erased [P]: once, and twice more for what goes wrong on the way.</summary>
    [Range(1, 10)]
    public int MostDownloads { get; set; } = 3;

    /// <summary>Days after it was taken in for which a job's conditions and results are kept, fetched or not [P].</summary>
    [Range(1, 28)]
    public int KeepDays { get; set; } = 14;

    /// <summary>How long after the last download that it may have a job is ended that the download itself did not end [P]; longer than any function runs.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "1.00:00:00")]
    public TimeSpan LastDownloadTime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long a job may go on without a step before it is taken for one whose message was lost [P]; longer than any function runs.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan StepTime { get; set; } = TimeSpan.FromMinutes(11);

    /// <summary>Rows of a job that are looked up side by side [P].</summary>
    [Range(1, 64)]
    public int RowsAtOnce { get; set; } = 8;
}
