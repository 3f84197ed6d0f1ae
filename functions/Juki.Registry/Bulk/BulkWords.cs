namespace Juki.Registry.Bulk;

/// <summary>The words by which requests and answers name what bulk jobs hold.</summary>
internal static class BulkWords
{
    public static string Of(BulkStatus status) => status switch
    {
        BulkStatus.TakenIn => "taken-in",
        BulkStatus.Checked => "checked",
        BulkStatus.Running => "running",
        BulkStatus.Done => "done",
        BulkStatus.Ended => "ended",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string? Of(BulkEnding? ending) => ending switch
    {
        null => null,
        BulkEnding.Abandoned => "abandoned",
        BulkEnding.Received => "received",
        BulkEnding.Fetched => "fetched",
        BulkEnding.Expired => "expired",
        _ => throw new ArgumentOutOfRangeException(nameof(ending)),
    };

    public static string Of(BulkVerdict verdict) => BulkMember.Verdicts.First(word => word.Value == verdict.IsInOrder).Key;
}
