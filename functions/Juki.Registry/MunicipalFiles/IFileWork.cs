namespace Juki.Registry.MunicipalFiles;

/// <summary>What is done with a municipality's file of one kind.</summary>
public interface IFileWork
{
    /// <summary>The kind.</summary>
    MunicipalFileKind Kind { get; }

    /// <summary>Whether the file of a municipality is taken while what it sends is set aside.</summary>
    bool TakesFromStopped { get; }

    /// <summary>
    /// Does the work. All parts are there, and none is checked yet: reading the file checks it, and is complete only when it has ended. The work
    /// may be done again after a crash, under the same file id.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Ends the work; the queue redelivers.</param>
    /// <returns>A task that ends when the work is done, or is in other hands.</returns>
    /// <exception cref="FileRefusedException">The file is not what its message says; nothing was changed. The municipality is told.</exception>
    Task RunAsync(MunicipalFile file, CancellationToken cancellationToken);

    /// <summary>Takes down that a file was refused, once its municipality is told.</summary>
    /// <param name="manifest">What the municipality said of it.</param>
    /// <param name="refused">Why.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when it is taken down.</returns>
    Task RefusedAsync(FileManifest manifest, FileRefusedException refused, CancellationToken cancellationToken);
}
