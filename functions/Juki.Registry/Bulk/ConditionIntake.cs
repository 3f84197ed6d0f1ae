using System.Security.Cryptography;
using Juki.Records.Files;

namespace Juki.Registry.Bulk;

/// <summary>Takes a condition file in as it comes: each part is checked, sealed and put away before the next is read.</summary>
public sealed class ConditionIntake(RegisterFile register, BulkPartStore parts)
{
    private const int UploadBytes = 4;

    /// <summary>Takes a file in.</summary>
    /// <param name="job">The job that it is for.</param>
    /// <param name="order">What is asked for all rows.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>What it holds; the parts count once the job says so.</returns>
    /// <exception cref="ConditionFileException">The file can't be taken; nothing of it is kept.</exception>
    internal async Task<BulkConditions> TakeInAsync(BulkJobId job, BulkOrder order, TextReader text, CancellationToken cancellationToken)
    {
        var taken = new BulkConditions(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(UploadBytes)), 0, 0, 0, [], 0);
        try
        {
            await foreach (var part in ConditionFile.ReadAsync(text, cancellationToken))
            {
                await parts.WriteAsync(job, taken.Upload, taken.Parts, part, cancellationToken);
                taken = With(taken, order, part);
            }

            return taken;
        }
        catch
        {
            // Should this fail too, all of the job goes with it, or with its day.
            await parts.EraseAsync(job, taken.Upload, CancellationToken.None);
            throw;
        }
    }

    private BulkConditions With(BulkConditions taken, BulkOrder order, ConditionPart part)
    {
        var faults = part.Rows.Index()
            .Select(row => ConditionCheck.Of(register.Fields, order, row.Item).Faults.Select(fault => new RowFault(part.First + row.Index, fault.Column, fault.Message)).ToList())
            .Where(row => row.Count > 0)
            .ToList();
        return taken with
        {
            Rows = taken.Rows + part.Rows.Count,
            Parts = taken.Parts + 1,
            Malformed = taken.Malformed + faults.Count,
            Faults = [.. taken.Faults, .. faults.SelectMany(row => row).Take(BulkLimits.ToldFaults - taken.Faults.Count)],
            FaultCount = taken.FaultCount + faults.Sum(row => row.Count),
        };
    }
}
