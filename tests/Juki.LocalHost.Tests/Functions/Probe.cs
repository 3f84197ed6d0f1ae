using System.Collections.Concurrent;

namespace Juki.LocalHost.Tests.Functions;

/// <summary>What the functions of a test tell it, and what it tells them.</summary>
public sealed class Probe
{
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _running;

    /// <summary>What was seen, in order.</summary>
    public ConcurrentQueue<string> Seen { get; } = new();

    /// <summary>Scopes that were opened, and those closed.</summary>
    public ConcurrentQueue<string> Scopes { get; } = new();

    /// <summary>The first so many runs fail.</summary>
    public int Failures { get; set; }

    /// <summary>Most runs that were under way at once.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>Lets every waiting and later run through <see cref="WaitAsync"/>.</summary>
    public void Open() => _gate.SetResult();

    /// <summary>Notes a run and fails it if it is to fail.</summary>
    public void Run(string what)
    {
        Seen.Enqueue(what);
        if (Seen.Count <= Failures)
            throw new InvalidTimeZoneException("made to fail");
    }

    /// <summary>Waits until the test opens the gate.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            MostAtOnce = Math.Max(MostAtOnce, ++_running);
        }

        try
        {
            await _gate.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            lock (_gate)
            {
                _running--;
            }
        }
    }
}

/// <summary>A service of one run.</summary>
public sealed class ProbeScope : IDisposable
{
    private readonly Probe _probe;
    private readonly string _id = Guid.NewGuid().ToString();

    public ProbeScope(Probe probe)
    {
        _probe = probe;
        probe.Scopes.Enqueue($"open {_id}");
    }

    public void Dispose() => _probe.Scopes.Enqueue($"close {_id}");
}
