namespace Juki.LocalHost.Machine;

/// <summary>A lock between processes, held as an open file; the system lets go of it when its holder dies.</summary>
public static class FolderLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Waits until the lock is free and takes it.</summary>
    /// <param name="path">The lock's file; it stays behind, empty.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The lock; dispose to let go.</returns>
    public static async Task<IDisposable> TakeAsync(string path, CancellationToken cancellationToken)
    {
        IDisposable? taken;
        while ((taken = TryTake(path)) is null)
            await Task.Delay(Pause, cancellationToken);
        return taken;
    }

    /// <summary>Takes the lock if it is free.</summary>
    /// <param name="path">The lock's file.</param>
    /// <returns>The lock; null where another process or thread holds it.</returns>
    public static IDisposable? TryTake(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (!DiskSpace.IsFull(e) && e is not (DirectoryNotFoundException or PathTooLongException))
        {
            return null;
        }
    }
}
