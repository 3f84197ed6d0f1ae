using Juki.Registry.Messaging;

namespace Juki.Registry.Updates;

/// <summary>Reads the CloudEvent of a notice or void.</summary>
internal static class NoticeEvent
{
    public static ReceivedNotice Read(OpenedMessage message)
    {
        var read = MunicipalEvent.Read(message, KnownEvents.Update, KnownEvents.Void);
        return new ReceivedNotice(read.Kind, read.Sender, read.Id, read.Time, read.Data) { Sequence = read.Sequence };
    }
}
