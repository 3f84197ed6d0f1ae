using System.Globalization;
using Juki.Records.Items;
using Juki.Records.Values;
using Juki.Registry.Provisions;

namespace Juki.Registry.Bulk;

/// <summary>A bulk job as an operator reads it.</summary>
internal sealed record BulkJobAnswer
{
    public required string Id { get; init; }

    public required string Status { get; init; }

    public string? Ending { get; init; }

    public required string Agency { get; init; }

    public required string Duty { get; init; }

    public required string Purpose { get; init; }

    public required string DocumentNumber { get; init; }

    public required IReadOnlyList<string> Items { get; init; }

    public string? AsOf { get; init; }

    public required bool IncludesRemoved { get; init; }

    public required string Drive { get; init; }

    public required DateTimeOffset TakenInAt { get; init; }

    public required string KeptTo { get; init; }

    public ConditionsAnswer? Conditions { get; init; }

    public ProgressAnswer? Progress { get; init; }

    public required DownloadsAnswer Downloads { get; init; }

    public BulkVerdictAnswer? Verdict { get; init; }

    public ProvisionReceipt? Receipt { get; init; }

    public static BulkJobAnswer Of(FieldTable items, BulkJobId id, BulkJob job, BulkOptions options, ProvisionReceipt? receipt) => new()
    {
        Id = id.Text,
        Status = BulkWords.Of(job.Status),
        Ending = BulkWords.Of(job.Ending),
        Agency = job.Agency,
        Duty = job.Order.Duty,
        Purpose = job.Order.Purpose,
        DocumentNumber = job.Order.DocumentNumber,
        Items = items.NamesOf(job.Order.Items),
        AsOf = job.Order.AsOf is { } day ? LooseDate.From(day).Value : null,
        IncludesRemoved = job.Order.IncludesRemoved,
        Drive = job.Order.Drive,
        TakenInAt = job.TakenInAt,
        KeptTo = LooseDate.From(id.Day.AddDays(options.KeepDays)).Value,
        Conditions = job.Conditions is { } found ? new ConditionsAnswer(found.Rows, found.Malformed, found.FaultCount, found.Faults) : null,
        Progress = job.Run is { } run ? new ProgressAnswer(run.Done, CountsOf(run)) : null,
        Downloads = new DownloadsAnswer(job.Downloads.Count, job.Status == BulkStatus.Ended ? 0 : Math.Max(0, options.MostDownloads - job.Downloads.Count)),
        Verdict = job.Verdict is { } verdict ? new BulkVerdictAnswer(BulkWords.Of(verdict), verdict.Text, verdict.Act.At, verdict.Act.Operator) : null,
        Receipt = receipt,
    };

    private static OrderedDictionary<string, int> CountsOf(BulkRun run) =>
        new(ResultCounts.Order.Select((result, index) => KeyValuePair.Create(((int)result).ToString(CultureInfo.InvariantCulture), run.Counts[index])));
}

/// <summary>What the condition file was found to hold; the faults are the first ones.</summary>
internal sealed record ConditionsAnswer(int Rows, int MalformedRows, int FaultCount, IReadOnlyList<RowFault> Faults);

/// <summary>How many rows are looked up, and how many of each result.</summary>
internal sealed record ProgressAnswer(int Done, IReadOnlyDictionary<string, int> Results);

/// <summary>How often the result was downloaded, and may be yet.</summary>
internal sealed record DownloadsAnswer(int Made, int Left);

/// <summary>What an audit said of the job.</summary>
internal sealed record BulkVerdictAnswer(string Verdict, string Text, DateTimeOffset At, string Operator);

/// <summary>Jobs of which conditions or results are kept.</summary>
internal sealed record BulkJobListAnswer(IReadOnlyList<BulkJobAnswer> Jobs, ProvisionReceipt Receipt);
