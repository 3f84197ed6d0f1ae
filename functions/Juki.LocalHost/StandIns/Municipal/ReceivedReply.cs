using System.Text.Json;

namespace Juki.LocalHost.StandIns.Municipal;

/// <summary>A reply as a municipality reads it.</summary>
/// <param name="NoticeId">The notice that it answers.</param>
/// <param name="Outcome"><c>accepted</c>, <c>duplicate</c>, <c>held</c> or <c>refused</c>.</param>
/// <param name="Failed">Ids of the failed checks, each once, in ordinal order.</param>
/// <param name="Content">The whole event.</param>
public sealed record ReceivedReply(string NoticeId, string Outcome, IReadOnlyList<string> Failed, JsonElement Content)
{
    /// <summary>Outcome of a notice that was applied.</summary>
    public const string Accepted = "accepted";

    /// <summary>Outcome of a notice that had been answered before.</summary>
    public const string Duplicate = "duplicate";

    internal static ReceivedReply From(JsonElement content)
    {
        var data = content.GetProperty("data");
        var failed = data.GetProperty("failures").EnumerateArray().Select(failure => failure.GetProperty("check").GetString()!);
        return new ReceivedReply(
            data.GetProperty("noticeId").GetString()!,
            data.GetProperty("outcome").GetString()!,
            [.. failed.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            content);
    }
}
