using Juki.Records.Errors;

namespace Juki.Registry.MunicipalFiles;

/// <summary>A municipality's file is not taken. Nothing was changed; the municipality is told why.</summary>
/// <param name="fault">What is wrong.</param>
/// <param name="part">Number of the part concerned; null where it is the whole file.</param>
/// <param name="row">Number of the row within the part; null where it is no single row.</param>
public sealed class FileRefusedException(FileFault fault, int? part = null, int? row = null) : JukiException(fault.Code, fault.Remedy)
{
    /// <summary>What is wrong.</summary>
    public FileFault Fault { get; } = fault;

    /// <summary>Number of the part concerned, from 1.</summary>
    public int? Part { get; } = part;

    /// <summary>Number of the row within the part, from 1.</summary>
    public int? Row { get; } = row;
}

/// <summary>Why a file is not taken.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Remedy">What the sender's engineer should do.</param>
public sealed record FileFault(string Code, string Remedy)
{
    /// <summary>Manifest or part is of another municipality than the one that signed it, or a row of one that it does not send for.</summary>
    public static FileFault Municipality { get; } = new("file-municipality", "The file, a part or a row is not of the municipality that signed. Send the records of your own municipality alone, signed by its own key.");

    /// <summary>The kind is none.</summary>
    public static FileFault Kind { get; } = new("file-kind", "The kind is none that this server takes, or a part names another than its file. Use a kind of the published contract.");

    /// <summary>The blob is not there, or is not the one of this file.</summary>
    public static FileFault Missing { get; } = new("file-missing", "The blob that the message names is not there. Upload it under the municipality's code, a slash and the file's id, then send the message again.");

    /// <summary>Size, parts or rows are fewer or more than the message says.</summary>
    public static FileFault Truncated { get; } = new("file-truncated", "Size, number of parts or number of rows is not what the message says. Upload the whole file under a new id.");

    /// <summary>The bytes are others than those that the message was made for.</summary>
    public static FileFault Changed { get; } = new("file-changed", "The file is not the one that its message was made for. Find out who could change it, and send it again under a new id.");

    /// <summary>A part is no sealed message of this file.</summary>
    public static FileFault Part { get; } = new("file-part", "A part can't be opened, or is of another file. Seal each part as a message of its own, with the file's id.");

    /// <summary>Parts are not in their order, or one comes twice.</summary>
    public static FileFault Order { get; } = new("file-part-order", "Parts are out of their order, or one is there twice with other content. Number them from 1 in the order in which they lie.");

    /// <summary>An id was used before for another file.</summary>
    public static FileFault Id { get; } = new("file-id-used", "This file id was used for a file with other content. Send the file under a new id.");

    /// <summary>Two rows have one resident code.</summary>
    public static FileFault Duplicate { get; } = new("file-code-twice", "Two rows have the same resident code; the second is named. Send each person once.");

    /// <summary>A row can't be read.</summary>
    public static FileFault Row { get; } = new("file-row", "A row can't be read: a member that is no item of a notice, a value of the wrong JSON type, or a code that is none. Correct the row that is named.");

    /// <summary>The municipality is stopped, and this kind is not taken meanwhile.</summary>
    public static FileFault Stopped { get; } = new("file-stopped", "Your notices are set aside at present, so this file is not taken. Ask the prefecture, and send it again afterwards.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FileFault> All { get; } = [Municipality, Kind, Missing, Truncated, Changed, Part, Order, Id, Duplicate, Row, Stopped];
}
