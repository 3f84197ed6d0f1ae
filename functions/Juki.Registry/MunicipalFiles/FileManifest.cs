using Juki.Records.Notices;

namespace Juki.Registry.MunicipalFiles;

/// <summary>What a municipality says of a file that it sends: the message that comes with, or after, the file's parts.</summary>
/// <param name="MessageId">Id of the message.</param>
/// <param name="FileId">The file, a UUID in lower case.</param>
/// <param name="KindWord">What for: a word of <see cref="MunicipalFileKinds"/>, if it is one.</param>
/// <param name="Sender">The communication server that signed.</param>
/// <param name="Municipality">The municipality that it says it is; another than the signer's is refused.</param>
/// <param name="Time">When the sender made it: the moment whose records the file holds.</param>
/// <param name="Blob">The blob that holds the parts; null where each part came as a message.</param>
/// <param name="Parts">How many parts there are, from 1.</param>
/// <param name="Rows">How many rows there are in all parts.</param>
public sealed record FileManifest(
    string MessageId, string FileId, string KindWord, NoticeSender Sender, string Municipality, DateTimeOffset Time, FileBlob? Blob, int Parts, int Rows)
{
    /// <summary>The name that the blob of a file has.</summary>
    /// <param name="municipality">Six digits.</param>
    /// <param name="fileId">The file.</param>
    /// <returns>The name in the container of files.</returns>
    public static string BlobName(string municipality, string fileId) => $"{municipality}/{fileId}";
}

/// <summary>The blob in which a file lies: one part a line, each ended by a line feed.</summary>
/// <param name="Name">Its name: see <see cref="FileManifest.BlobName"/>.</param>
/// <param name="Size">Its length in bytes.</param>
/// <param name="Sha256">SHA-256 of its bytes, 64 lower-case hexadecimal digits.</param>
public sealed record FileBlob(string Name, long Size, string Sha256);
