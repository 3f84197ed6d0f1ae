namespace Juki.Registry.MunicipalFiles;

/// <summary>Members of the messages about files.</summary>
public static class FileMember
{
    /// <summary>The file, a UUID.</summary>
    public const string FileId = "fileId";

    /// <summary>What for.</summary>
    public const string Kind = "kind";

    /// <summary>Whose records they are.</summary>
    public const string Municipality = "municipality";

    /// <summary>The blob of the parts.</summary>
    public const string Blob = "blob";

    /// <summary>Its name.</summary>
    public const string BlobName = "name";

    /// <summary>Its length in bytes.</summary>
    public const string Size = "size";

    /// <summary>Its digest.</summary>
    public const string Sha256 = "sha256";

    /// <summary>How many parts there are.</summary>
    public const string Parts = "parts";

    /// <summary>Of the message about a file, how many rows there are; of a part, the rows.</summary>
    public const string Rows = "rows";

    /// <summary>Number of a part.</summary>
    public const string Part = "part";

    /// <summary>How many parts there are.</summary>
    public const string Of = "of";
}
