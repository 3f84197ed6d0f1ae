using System.ComponentModel.DataAnnotations;

namespace Juki.Registry.Integrity;

/// <summary>Settings of checks of integrity (整合).</summary>
public sealed class IntegrityOptions
{
    /// <summary>Section of the settings.</summary>
    public const string SectionName = "Integrity";

    /// <summary>How long after its last good check a municipality's next one is due [P].</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "731.00:00:00")]
    public TimeSpan CheckEvery { get; set; } = TimeSpan.FromDays(31);

    /// <summary>How long a municipality has from the day on which a check is due until it is overdue and reminded [P].</summary>
    [Range(typeof(TimeSpan), "00:00:00", "366.00:00:00")]
    public TimeSpan Grace { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How often an overdue municipality is reminded [P].</summary>
    [Range(typeof(TimeSpan), "01:00:00", "366.00:00:00")]
    public TimeSpan RemindEvery { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long a check may run before it counts as broken off [P]: longer than any function runs.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan LongestCheck { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>
    /// How far the clocks of two processes may differ, with the time that a writing may take [P]: what was written so shortly before a roll-up is read
    /// again the next time.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan ClockMargin { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How often it is looked for digests that are to be laid anew [P].</summary>
    [Range(typeof(TimeSpan), "00:00:00", "31.00:00:00")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How old digests may become before they are laid anew [P].</summary>
    [Range(typeof(TimeSpan), "00:00:00", "3660.00:00:00")]
    public TimeSpan RebuildEvery { get; set; } = TimeSpan.FromDays(366);

    /// <summary>How long one run of a rebuild may work before it leaves the rest to the next; below the host's limit of 10 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:09:30")]
    public TimeSpan RunLimit { get; set; } = TimeSpan.FromMinutes(8);

    /// <summary>People in one message of a result [P]: one message stays far below what a queue takes.</summary>
    [Range(1, 500)]
    public int PeopleInMessage { get; set; } = 200;

    /// <summary>People named in one result at the most [P]; the totals count all. Who differs in more has another fault than single records.</summary>
    [Range(1, 1_000_000)]
    public int MostPeople { get; set; } = 20_000;

    /// <summary>Whether what a stopped municipality sent is released only after a check that found no difference at all [P].</summary>
    public bool DifferencesBarRelease { get; set; }
}
