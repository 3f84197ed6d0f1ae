using Juki.LocalHost.Machine;

namespace Juki.LocalHost.Run;

/// <summary>The folder of all that a local run keeps, held by one run at a time.</summary>
public sealed class DataFolder : IAsyncDisposable
{
    // Says that the folder is a local host's own, so that --wipe can't empty anything else.
    private const string Marker = ".juki-local-host";
    private readonly IDisposable _hold;

    private DataFolder(string path, IDisposable hold)
    {
        Paths = new DataPaths(path);
        _hold = hold;
    }

    /// <summary>What lies where in it.</summary>
    public DataPaths Paths { get; }

    /// <summary>Opens a folder, made where missing.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="wipe">Whether all in it goes first.</param>
    /// <returns>The folder; dispose to let another run have it.</returns>
    /// <exception cref="DataFolderInUseException">Another run holds it.</exception>
    /// <exception cref="DataFolderForeignException">It is to be wiped, but it is no local host's.</exception>
    /// <exception cref="DiskFullException">Its disk has too little room.</exception>
    public static DataFolder Open(string path, bool wipe)
    {
        var folder = Directory.CreateDirectory(path);
        var marker = Path.Combine(folder.FullName, Marker);
        if (wipe && !File.Exists(marker) && folder.EnumerateFileSystemInfos().Any())
            throw new DataFolderForeignException(folder.FullName);

        DiskSpace.Require(folder.FullName);
        var hold = FolderLock.TryTake(marker) ?? throw new DataFolderInUseException(folder.FullName);
        if (wipe)
            Empty(folder);
        return new DataFolder(folder.FullName, hold);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        _hold.Dispose();
        return ValueTask.CompletedTask;
    }

    private static void Empty(DirectoryInfo folder)
    {
        foreach (var child in folder.EnumerateDirectories())
            child.Delete(recursive: true);
        foreach (var file in folder.EnumerateFiles().Where(file => file.Name != Marker))
            file.Delete();
    }
}
