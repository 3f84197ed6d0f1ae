using System.ComponentModel.DataAnnotations;

namespace Juki.Registry.Loading;

/// <summary>Settings of the initial load (初期データ登録).</summary>
public sealed class LoadOptions
{
    /// <summary>Section of the settings.</summary>
    public const string SectionName = "Loading";

    /// <summary>
    /// Most rows that one message of the queue works on [P]: the more, the more people of one partition come together in a group, and the more
    /// memory it takes, some 5 KB a row. A part that holds more makes a slice of its own.
    /// </summary>
    [Range(100, 100_000)]
    public int SliceRows { get; set; } = 20_000;

    /// <summary>
    /// Rows of a slice after which progress is stored and the municipality told [P]: the more, the more claims and search entries share a group, and
    /// the more is done again after a crash.
    /// </summary>
    [Range(10, 5_000)]
    public int BatchRows { get; set; } = 5_000;

    /// <summary>How many requests run side by side [P].</summary>
    [Range(1, 64)]
    public int AtOnce { get; set; } = 16;

    /// <summary>After what time without progress a load is taken up again by the sweep [P]; longer than a batch takes.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan TakenUpAfter { get; set; } = TimeSpan.FromMinutes(15);
}
