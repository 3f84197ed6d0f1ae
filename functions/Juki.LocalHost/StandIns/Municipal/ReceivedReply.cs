using System.Text.Json;

namespace Juki.LocalHost.StandIns.Municipal;

/// <summary>A reply as a municipality reads it.</summary>
/// <param name="NoticeId">The notice that it answers.</param>
/// <param name="Outcome"><c>accepted</c>, <c>duplicate</c>, <c>held</c> or <c>refused</c>.</param>
/// <param name="Content">The whole event.</param>
public sealed record ReceivedReply(string NoticeId, string Outcome, JsonElement Content)
{
    /// <summary>Outcome of a notice that had been answered before.</summary>
    public const string Duplicate = "duplicate";

    internal static ReceivedReply From(JsonElement content)
    {
        var data = content.GetProperty("data");
        return new ReceivedReply(data.GetProperty("noticeId").GetString()!, data.GetProperty("outcome").GetString()!, content);
    }
}
