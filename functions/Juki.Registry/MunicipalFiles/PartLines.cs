using System.Buffers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace Juki.Registry.MunicipalFiles;

/// <summary>Takes a stream apart into lines, one in memory at a time, and hashes every byte that goes by.</summary>
internal static class PartLines
{
    private const int BufferBytes = 64 * 1024;
    private const byte LineFeed = (byte)'\n';

    /// <summary>Reads lines of ASCII text; each must end with a line feed.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="longest">Most bytes of a line.</param>
    /// <param name="hash">Takes every byte.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The lines without their ends; null for one that is too long, after which nothing more is read, or that has no end.</returns>
    public static async IAsyncEnumerable<string?> ReadAsync(
        Stream stream, int longest, IncrementalHash hash, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = new byte[BufferBytes];
        var line = new ArrayBufferWriter<byte>();
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            for (var at = 0; at < read;)
            {
                var end = buffer.AsSpan(at, read - at).IndexOf(LineFeed);
                var taken = end < 0 ? read - at : end;
                if (line.WrittenCount + taken > longest)
                {
                    yield return null;
                    yield break;
                }

                line.Write(buffer.AsSpan(at, taken));
                at += taken;
                if (end < 0)
                    continue;
                at++;
                yield return Encoding.ASCII.GetString(line.WrittenSpan);
                line.ResetWrittenCount();
            }
        }

        if (line.WrittenCount > 0)
            yield return null;
    }
}
