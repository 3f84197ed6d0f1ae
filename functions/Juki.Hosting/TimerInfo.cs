namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a timer function is told of its run.</summary>
public class TimerInfo
{
    /// <summary>Whether the run was due while the app was down.</summary>
    public bool IsPastDue { get; set; }
}
