using System.Text.Json;

namespace Juki.Records.Notices;

/// <summary>Reads the data of a notice and makes every check that needs nothing but the notice (U2, C01 to C10, C18, and the form of item 22).</summary>
public static class NoticeReader
{
    /// <summary>Reads a notice.</summary>
    /// <param name="data">The event's data.</param>
    /// <param name="sender">The authenticated CS.</param>
    /// <param name="id">The event's id.</param>
    /// <param name="time">The event's time.</param>
    /// <param name="arrivalDay">The day of arrival in Japan.</param>
    /// <returns>The notice, or all failures together; never both.</returns>
    public static NoticeReading Read(JsonElement data, NoticeSender sender, string id, DateTimeOffset time, DateOnly arrivalDay) =>
        throw new NotImplementedException();
}
