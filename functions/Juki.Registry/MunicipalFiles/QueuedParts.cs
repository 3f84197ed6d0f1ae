using System.Runtime.CompilerServices;

namespace Juki.Registry.MunicipalFiles;

/// <summary>The parts of a file that came as a message each.</summary>
internal sealed class QueuedParts(FileBoard board) : IPartSource
{
    /// <inheritdoc />
    public async IAsyncEnumerable<string?> ReadAsync(
        FileManifest manifest, Func<int, bool> wanted, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var number = 0;
        await foreach (var part in board.ReadPartsAsync(manifest, cancellationToken))
        {
            number++;
            if (part.Number != number || part.Disputed)
                throw new FileRefusedException(FileFault.Order, number);
            yield return wanted(number) ? part.Body : null;
        }
    }

    /// <summary>Each part is signed and has come by itself: there is nothing more to be checked.</summary>
    /// <param name="manifest">The file.</param>
    /// <param name="cancellationToken">Not used.</param>
    /// <returns>An ended task.</returns>
    public Task CheckAsync(FileManifest manifest, CancellationToken cancellationToken) => Task.CompletedTask;
}
