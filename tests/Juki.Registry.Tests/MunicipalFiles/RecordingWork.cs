using Juki.Registry.MunicipalFiles;

namespace Juki.Registry.Tests.MunicipalFiles;

/// <summary>Work on a file that reads it whole and keeps the codes and places of its rows.</summary>
internal sealed class RecordingWork : IFileWork
{
    public MunicipalFileKind Kind => MunicipalFileKind.Integrity;

    public bool TakesFromStopped => false;

    public List<string> Codes { get; } = [];

    public List<string> Refused { get; } = [];

    /// <summary>What ends the work before it has done anything; null for nothing.</summary>
    public Exception? Fault { get; set; }

    public async Task RunAsync(MunicipalFile file, CancellationToken cancellationToken)
    {
        if (Fault is { } fault)
            throw fault;
        var codes = new List<string>();
        await foreach (var part in file.ReadAsync(cancellationToken))
            codes.AddRange(part.Select(row => row.Code.Value));
        Codes.AddRange(codes);
    }

    public Task RefusedAsync(FileManifest manifest, FileRefusedException refused, CancellationToken cancellationToken)
    {
        Refused.Add(refused.Code);
        return Task.CompletedTask;
    }
}
