using Juki.Records.Notices;
using Juki.Records.Time;
using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.MunicipalFiles;

/// <summary>How far a file has come.</summary>
public enum FileState
{
    /// <summary>Parts are still to come.</summary>
    Waiting = 1,

    /// <summary>It is being worked on.</summary>
    Running = 2,

    /// <summary>The work is done, or in other hands.</summary>
    Taken = 3,

    /// <summary>It was refused, and its municipality told.</summary>
    Refused = 4,
}

/// <summary>What is kept of a file: what its municipality said, and what became of it. Nothing of anybody is in it.</summary>
[GenerateShape]
internal sealed partial record FileRecord(
    [property: Key(0)] string MessageId,
    [property: Key(1)] string KindWord,
    [property: Key(2)] string Municipality,
    [property: Key(3)] DateTimeOffset Time,
    [property: Key(4)] string? BlobName,
    [property: Key(5)] long Size,
    [property: Key(6)] string? Sha256,
    [property: Key(7)] int Parts,
    [property: Key(8)] int Rows,
    [property: Key(9)] DateTimeOffset ArrivedAt,
    [property: Key(10)] FileState State,
    [property: Key(11)] DateTimeOffset StateSince)
{
    public static FileRecord Of(FileManifest manifest, DateTimeOffset now) => new(
        manifest.MessageId,
        manifest.KindWord,
        manifest.Municipality,
        manifest.Time,
        manifest.Blob?.Name,
        manifest.Blob?.Size ?? 0,
        manifest.Blob?.Sha256,
        manifest.Parts,
        manifest.Rows,
        now,
        FileState.Waiting,
        now);

    /// <summary>What the municipality said of the file.</summary>
    public FileManifest ToManifest(string fileId, NoticeSender sender) => new(
        MessageId, fileId, KindWord, sender, Municipality, JapanTime.Of(Time), BlobName is { } name ? new FileBlob(name, Size, Sha256!) : null, Parts, Rows);

    /// <summary>Whether another message says the same of the file.</summary>
    public bool SaysTheSame(FileRecord other) =>
        other with { MessageId = MessageId, Time = Time, ArrivedAt = ArrivedAt, State = State, StateSince = StateSince } == this;
}

/// <summary>A part that came as a message, as it came.</summary>
[GenerateShape]
internal sealed partial record PartRecord(
    [property: Key(0)] int Number,
    [property: Key(1)] byte[] Content,
    [property: Key(2)] string Body,
    [property: Key(3)] bool Disputed);
