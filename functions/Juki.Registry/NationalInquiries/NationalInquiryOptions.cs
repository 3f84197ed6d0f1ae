using System.ComponentModel.DataAnnotations;

namespace Juki.Registry.NationalInquiries;

/// <summary>
/// Limits of questions to the national server (全国サーバ) [P]: a person waits for the answer, so they are shorter than those of forwarding. Address and
/// certificates are those of forwarding.
/// </summary>
public sealed class NationalInquiryOptions
{
    /// <summary>Section of the settings.</summary>
    public const string SectionName = "NationalInquiries";

    /// <summary>How long a question may take in all, waiting and repetitions included.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:02:00")]
    public TimeSpan OverallLimit { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long one call may take.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:01:00")]
    public TimeSpan CallLimit { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>How often a call is tried again on a transient fault.</summary>
    [Range(0, 3)]
    public int Retries { get; set; } = 1;

    /// <summary>Wait before a repetition.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:05")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Most questions under way at once in one process.</summary>
    [Range(1, 1_000)]
    public int AtOnce { get; set; } = 32;

    /// <summary>Most questions that wait for their turn; further ones fail at once.</summary>
    [Range(0, 10_000)]
    public int Waiting { get; set; } = 64;

    /// <summary>Calls within <see cref="FaultWindow"/> before the circuit can open: half of them must have failed.</summary>
    [Range(2, 1_000)]
    public int FaultsToOpen { get; set; } = 6;

    /// <summary>Over how long calls are counted.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan FaultWindow { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long nothing is asked once the circuit is open; then one call tries.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan OpenFor { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Largest answer taken, in bytes: one person's items are a few hundred.</summary>
    [Range(1_024, 1_048_576)]
    public int MaxAnswerBytes { get; set; } = 64 * 1024;
}
