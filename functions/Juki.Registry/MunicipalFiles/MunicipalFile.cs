using System.Runtime.CompilerServices;
using Juki.Records.Values;

namespace Juki.Registry.MunicipalFiles;

/// <summary>
/// A municipality's file, to be read a part at a time. Parts are sealed and signed one by one, so a part that was read is its sender's; that the
/// file is whole and unchanged is known only when a reading has ended.
/// </summary>
/// <param name="manifest">What the municipality said of it.</param>
/// <param name="version">Version of the blob that it was found in; empty where each part came as a message.</param>
/// <param name="source">Gives the sealed parts.</param>
/// <param name="parts">Opens them.</param>
public sealed class MunicipalFile(FileManifest manifest, string version, IPartSource source, PartReader parts)
{
    /// <summary>What the municipality said of it.</summary>
    public FileManifest Manifest { get; } = manifest;

    /// <summary>Version of the blob that it was found in: with it the same file can be opened again (<see cref="MunicipalFileStore.OpenAsync"/>).</summary>
    public string Version { get; } = version;

    /// <summary>Reads the whole file and checks all of it: parts, their number and order, rows and their number, whose they are, codes given twice, size and hash.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The rows of each part in their order.</returns>
    /// <exception cref="FileRefusedException">It is not what its message says.</exception>
    public async IAsyncEnumerable<IReadOnlyList<FileRow>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var codes = new HashSet<long>();
        var (count, rows) = (0, 0);
        await foreach (var part in ReadAsync(_ => true, cancellationToken))
        {
            count++;
            rows += part.Count;
            foreach (var row in part)
            {
                if (!codes.Add(NumberOf(row.Code)))
                    throw new FileRefusedException(FileFault.Duplicate, row.Part, row.Number);
            }

            yield return part;
        }

        if (count != Manifest.Parts || rows != Manifest.Rows)
            throw new FileRefusedException(FileFault.Truncated);
    }

    /// <summary>Reads some parts of a file that was read whole before. The others are not opened; that the file is still the same is known at the end.</summary>
    /// <param name="wanted">Whether a part of a number is wanted.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The rows of each of these parts, in the order of the file.</returns>
    /// <exception cref="FileRefusedException">It is not what its message says.</exception>
    public async IAsyncEnumerable<IReadOnlyList<FileRow>> ReadAsync(Func<int, bool> wanted, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var number = 0;
        await foreach (var body in source.ReadAsync(Manifest, wanted, cancellationToken))
        {
            if (++number > Manifest.Parts)
                throw new FileRefusedException(FileFault.Truncated, number);
            if (wanted(number))
                yield return await OpenAsync(number, body!, cancellationToken);
        }
    }

    // What was changed on its way fails in many ways; that it was changed is what its sender has to know.
    private async Task<IReadOnlyList<FileRow>> OpenAsync(int number, string body, CancellationToken cancellationToken)
    {
        try
        {
            return await parts.ReadAsync(Manifest, number, body, cancellationToken);
        }
        catch (FileRefusedException)
        {
            await source.CheckAsync(Manifest, cancellationToken);
            throw;
        }
    }

    // Eleven digits fit a number, so that the codes of a million people take a few tens of megabytes.
    private static long NumberOf(ResidentCode code) => long.Parse(code.Value, System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Where the sealed parts of a file lie.</summary>
public interface IPartSource
{
    /// <summary>Gives the parts in their order, one at a time.</summary>
    /// <param name="manifest">The file.</param>
    /// <param name="wanted">Whether the part of a number is wanted.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The sealed parts; null in the place of one that is not wanted.</returns>
    /// <exception cref="FileRefusedException">There is not what the manifest says.</exception>
    IAsyncEnumerable<string?> ReadAsync(FileManifest manifest, Func<int, bool> wanted, CancellationToken cancellationToken);

    /// <summary>Checks that the bytes are those that the manifest was made for.</summary>
    /// <param name="manifest">The file.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>A task that ends when they are.</returns>
    /// <exception cref="FileRefusedException">They are not.</exception>
    Task CheckAsync(FileManifest manifest, CancellationToken cancellationToken);
}
