namespace Juki.LocalHost.Machine;

/// <summary>Tells a full disk from other errors, and early.</summary>
public static class DiskSpace
{
    /// <summary>Room needed before anything is installed or written, in bytes: Azurite takes 370 MB, the sample's data less than 100.</summary>
    public const long Least = 600_000_000;

    private const int LinuxNoSpace = 28;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    /// <summary>Refuses to go on where a folder's disk has too little room.</summary>
    /// <param name="folder">An existing folder.</param>
    /// <param name="bytes">Room needed.</param>
    /// <exception cref="DiskFullException">There is less.</exception>
    public static void Require(string folder, long bytes = Least)
    {
        if (new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace < bytes)
            throw new DiskFullException(folder);
    }

    /// <summary>Whether an error says that the disk is full.</summary>
    /// <param name="error">The error.</param>
    /// <returns>True for ENOSPC and its Windows fellow.</returns>
    public static bool IsFull(IOException error) => error.HResult is LinuxNoSpace or WindowsDiskFull;

    /// <summary>Whether a program's output says that the disk is full.</summary>
    /// <param name="output">What it wrote.</param>
    /// <returns>True if it names ENOSPC.</returns>
    public static bool IsFull(string output) => output.Contains("ENOSPC", StringComparison.Ordinal);
}
