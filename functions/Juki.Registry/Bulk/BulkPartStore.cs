using System.Globalization;
using Juki.Vault.Blobs;
using Juki.Vault.Keys;
using Juki.Vault.Payloads;
using Juki.Vault.Storage;

namespace Juki.Registry.Bulk;

/// <summary>Where conditions and answers of bulk jobs lie: a sealed blob a part, under the key of the day on which the job was taken in.</summary>
public sealed class BulkPartStore(SealedBlobs blobs)
{
    /// <summary>Writes a part of a condition file. One request.</summary>
    internal Task WriteAsync(BulkJobId job, string upload, int part, ConditionPart conditions, CancellationToken cancellationToken) =>
        blobs.TryWriteAsync(StorageArea.Records, KnownContainers.Bulk, Conditions(job, upload, part), Payload.Pack(conditions), KeyPeriods.Bulk(job.Day), cancellationToken);

    /// <summary>Reads a part of a condition file. One request.</summary>
    /// <exception cref="BulkPartMissingException">It is not there.</exception>
    internal async Task<ConditionPart> ReadAsync(BulkJobId job, string upload, int part, CancellationToken cancellationToken) =>
        Payload.Unpack<ConditionPart>(await ReadAsync(Conditions(job, upload, part), cancellationToken) ?? throw new BulkPartMissingException());

    /// <summary>Settles a part's answers unless they are settled. One request.</summary>
    /// <returns>False when they were; those count.</returns>
    internal Task<bool> TrySettleAsync(BulkJobId job, int part, AnswerPart answers, CancellationToken cancellationToken) =>
        blobs.TryWriteAsync(StorageArea.Records, KnownContainers.Bulk, Answers(job, part), Payload.Pack(answers), KeyPeriods.Bulk(job.Day), cancellationToken);

    /// <summary>Reads a part's answers. One request.</summary>
    /// <returns>The answers, or null where none are settled.</returns>
    internal async Task<AnswerPart?> AnswersAsync(BulkJobId job, int part, CancellationToken cancellationToken) =>
        await ReadAsync(Answers(job, part), cancellationToken) is { } packed ? Payload.Unpack<AnswerPart>(packed) : null;

    /// <summary>Erases a condition file. One request a part.</summary>
    internal Task EraseAsync(BulkJobId job, string upload, CancellationToken cancellationToken) => EraseAsync($"{job.Text}/c{upload}-", cancellationToken);

    /// <summary>Erases all of a job. One request a part.</summary>
    /// <returns>How many parts this call erased.</returns>
    internal Task<int> EraseAsync(BulkJobId job, CancellationToken cancellationToken) => EraseAsync($"{job.Text}/", cancellationToken);

    /// <summary>Erases all of a day's jobs. One request a part.</summary>
    /// <returns>How many parts this call erased.</returns>
    internal Task<int> EraseAsync(DateOnly day, CancellationToken cancellationToken) => EraseAsync(BulkJobId.PrefixOf(day), cancellationToken);

    private Task<byte[]?> ReadAsync(string name, CancellationToken cancellationToken) => blobs.ReadAsync(StorageArea.Records, KnownContainers.Bulk, name, cancellationToken);

    private Task<int> EraseAsync(string prefix, CancellationToken cancellationToken) => blobs.EraseAsync(StorageArea.Records, KnownContainers.Bulk, prefix, cancellationToken);

    private static string Conditions(BulkJobId job, string upload, int part) => string.Create(CultureInfo.InvariantCulture, $"{job.Text}/c{upload}-{part:D4}");

    private static string Answers(BulkJobId job, int part) => string.Create(CultureInfo.InvariantCulture, $"{job.Text}/a{part:D4}");
}
