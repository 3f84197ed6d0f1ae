using System.ComponentModel.DataAnnotations;

namespace Juki.Registry.Updates;

/// <summary>Settings of updates (更新).</summary>
public sealed class UpdateOptions
{
    /// <summary>Section of the settings.</summary>
    public const string SectionName = "Updates";

    /// <summary>
    /// How long a number that jumps ahead of a removed person's last one waits for those between (rulings.md 6) [P]; zero applies it at once.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan SettlingTime { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// How long a notice's answer is kept to be repeated, and its id remembered (rulings.md 4) [P]. Ids end with the message key of their
    /// quarter, 90 days after it, so it can't be longer.
    /// </summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "90.00:00:00")]
    public TimeSpan ReceiptLife { get; set; } = TimeSpan.FromDays(90);

    /// <summary>Held notices that one commit releases; more go on in the next. A group holds 100 rows, a notice touches up to four.</summary>
    [Range(1, 20)]
    public int ReleasedAtOnce { get; set; } = 20;

    /// <summary>How often a commit that another writer overtook is decided anew before the queue redelivers the message.</summary>
    [Range(1, 100)]
    public int CommitAttempts { get; set; } = 20;

    /// <summary>How long after its marker was written a person with held notices is looked at again [P].</summary>
    [Range(typeof(TimeSpan), "00:01:00", "7.00:00:00")]
    public TimeSpan HeldLookAgain { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long a notice may be held before the prefecture's operators are alarmed [P].</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan LateHold { get; set; } = TimeSpan.FromHours(24);
}
