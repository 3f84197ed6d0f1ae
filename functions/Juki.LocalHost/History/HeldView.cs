using Juki.Records.Items;
using Juki.Registry.Updates;
using Juki.Vault.People;

namespace Juki.LocalHost.History;

/// <summary>A notice, or a number given up, that waits.</summary>
/// <param name="SequenceNumber">Its number.</param>
/// <param name="Sender">The communication server that sent it.</param>
/// <param name="NoticeId">The event's id.</param>
/// <param name="Reason">Code and term of its reason; null where a number is given up.</param>
/// <param name="ArrivedAt">When it arrived.</param>
/// <param name="ReleaseAt">When it is judged though nothing came before it; null where it waits for an earlier number.</param>
internal sealed record HeldView(long SequenceNumber, string Sender, string NoticeId, string? Reason, DateTimeOffset ArrivedAt, DateTimeOffset? ReleaseAt)
{
    /// <summary>Reads a row.</summary>
    public static HeldView Of(PersonRow row)
    {
        var held = HeldNotice.Unpack(row.Payload);
        var arrived = held.ToArrived();
        var reason = arrived is ArrivedNotice { Notice.Items: var items } ? RecordView.TextOf(new PersonRecord(items).ChangeReason) : null;
        return new HeldView(arrived.SequenceNumber, held.Sender, held.NoticeId, reason, held.ArrivedAt, held.ReleaseAt);
    }
}
