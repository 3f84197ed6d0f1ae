using System.Globalization;

namespace Juki.Registry.Bulk;

/// <summary>A step of a bulk job, as the queue carries it: which part of which job comes next.</summary>
/// <param name="Job">The job.</param>
/// <param name="Part">The part, from 0.</param>
public readonly record struct BulkStep(BulkJobId Job, int Part)
{
    private const char Separator = '/';

    /// <summary>The message: job and part, nothing personal.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Job.Text}{Separator}{Part}");

    /// <summary>Reads a message.</summary>
    /// <param name="text">The message.</param>
    /// <param name="step">The step.</param>
    /// <returns>False when it is none.</returns>
    public static bool TryParse(string? text, out BulkStep step)
    {
        var pieces = (text ?? "").Split(Separator);
        var valid = BulkJobId.TryParse(pieces[0], out var job) & int.TryParse(pieces[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var part) && pieces.Length == 2;
        step = valid ? new BulkStep(job, part) : default;
        return valid;
    }
}
