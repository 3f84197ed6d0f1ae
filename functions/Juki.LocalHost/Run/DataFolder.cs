using Juki.LocalHost.Azurite;
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
    /// <param name="cancellationToken">Ends the wait for what a killed run has left running on it.</param>
    /// <returns>The folder; dispose to let another run have it.</returns>
    /// <exception cref="DataFolderInUseException">Another run holds it.</exception>
    /// <exception cref="DataFolderForeignException">It is to be wiped, but it is no local host's.</exception>
    /// <exception cref="AzuriteFailedException">It is to be wiped, but an emulator that a killed run left there does not end.</exception>
    /// <exception cref="DiskFullException">Its disk has too little room.</exception>
    public static async Task<DataFolder> OpenAsync(string path, bool wipe, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(path);
        var marker = Path.Combine(folder.FullName, Marker);
        if (wipe && !File.Exists(marker) && folder.EnumerateFileSystemInfos().Any())
            throw new DataFolderForeignException(folder.FullName);

        DiskSpace.Require(folder.FullName);
        var opened = new DataFolder(folder.FullName, FolderLock.TryTake(marker) ?? throw new DataFolderInUseException(folder.FullName));
        if (wipe)
            await opened.WipeAsync(folder, cancellationToken);
        return opened;
    }

    /// <summary>Whether a run holds a folder.</summary>
    /// <param name="path">The folder.</param>
    /// <returns>False too where there is no such folder.</returns>
    public static bool IsHeld(string path)
    {
        var marker = Path.Combine(path, Marker);
        if (!File.Exists(marker))
            return false;
        using var free = FolderLock.TryTake(marker);
        return free is null;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        _hold.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task WipeAsync(DirectoryInfo folder, CancellationToken cancellationToken)
    {
        try
        {
            await AzuriteMark.GoneAsync(Paths.Azurite, AzuriteOptions.StandardStopLimit, cancellationToken);
            Empty(folder);
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    private static void Empty(DirectoryInfo folder)
    {
        foreach (var child in folder.EnumerateDirectories())
            child.Delete(recursive: true);
        foreach (var file in folder.EnumerateFiles().Where(file => file.Name != Marker))
            file.Delete();
    }
}
