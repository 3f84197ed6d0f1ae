using Juki.Records.Notices;
using Juki.Records.Values;

namespace Juki.Records.Voids;

/// <summary>
/// A municipality's word that it gives up a number of a person's sequence (更新順番号の取消し, ruling 9). At the number's turn the sequence moves on
/// and nothing else changes.
/// </summary>
public sealed class SequenceVoid
{
    /// <summary>Most UTF-16 code units of the reason [P].</summary>
    public const int ReasonMaxLength = 200;

    /// <summary>Makes a void from what was read before, for instance one that was held.</summary>
    /// <param name="sender">The CS that sent it.</param>
    /// <param name="id">The event's id, unique per sender.</param>
    /// <param name="time">The event's time.</param>
    /// <param name="residentCode">The person's resident code, current or former.</param>
    /// <param name="sequenceNumber">The number given up, from 1.</param>
    /// <param name="reason">Why, in the sender's words.</param>
    public SequenceVoid(NoticeSender sender, string id, DateTimeOffset time, ResidentCode residentCode, long sequenceNumber, string reason)
    {
        Sender = sender;
        Id = id;
        Time = time;
        ResidentCode = residentCode;
        SequenceNumber = sequenceNumber;
        Reason = reason;
        ContentDigest = ContentDigest.Of(sender, residentCode, sequenceNumber, reason);
    }

    /// <summary>The CS that sent it.</summary>
    public NoticeSender Sender { get; }

    /// <summary>The event's id, unique per sender.</summary>
    public string Id { get; }

    /// <summary>The event's time.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>The code by which the person is found.</summary>
    public ResidentCode ResidentCode { get; }

    /// <summary>The number given up.</summary>
    public long SequenceNumber { get; }

    /// <summary>Why, in the sender's words; may hold personal data.</summary>
    public string Reason { get; }

    /// <summary>What the void says, for telling a resend from another content; never equal to a notice's.</summary>
    public ContentDigest ContentDigest { get; }

    /// <summary>Names sender and id, nothing of the person.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Sender} {Id}";
}
