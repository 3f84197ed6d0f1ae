using Juki.Registry.Updates;
using Juki.Vault.Payloads;
using Juki.Vault.People;

namespace Juki.LocalHost.History;

/// <summary>What a notice was answered.</summary>
/// <param name="SequenceNumber">Its number.</param>
/// <param name="Sender">The communication server that sent it.</param>
/// <param name="NoticeId">The event's id.</param>
/// <param name="Outcome">The answer.</param>
/// <param name="At">When it was given.</param>
/// <param name="Failures">Failed checks and what to do.</param>
/// <param name="Warnings">Warnings.</param>
internal sealed record ReceiptView(
    long SequenceNumber, string Sender, string NoticeId, string Outcome, DateTimeOffset At, IReadOnlyList<string> Failures, IReadOnlyList<string> Warnings)
{
    /// <summary>Reads a row.</summary>
    public static ReceiptView Of(PersonRow row)
    {
        var receipt = Payload.Unpack<NoticeReceipt>(row.Payload);
        return new ReceiptView(
            receipt.SequenceNumber, receipt.Sender, receipt.NoticeId, receipt.Outcome.ToString().ToLowerInvariant(), receipt.At, Texts(receipt.Failures), Texts(receipt.Warnings));
    }

    private static string[] Texts(IReadOnlyList<StoredFailure> failures) => [.. failures.Select(failure => $"{failure.Check}: {failure.Message}")];
}
