using Juki.LocalHost.Machine;
using Juki.Testing;

namespace Juki.LocalHost.Tests.Machine;

public class MachineTests
{
    [Fact]
    public async Task A_lock_is_held_by_one_at_a_time()
    {
        using var folder = new TestFolder();
        var path = folder.File("lock");
        var first = await FolderLock.TakeAsync(path, CancellationToken.None);

        var second = FolderLock.TakeAsync(path, CancellationToken.None);
        Assert.False(second.IsCompleted);
        first.Dispose();

        (await second.WaitAsync(WaitUntil.Limit)).Dispose();
    }

    [Fact]
    public void Too_little_room_is_refused_before_anything_is_written() =>
        Assert.Throws<DiskFullException>(() => DiskSpace.Require(Path.GetTempPath(), long.MaxValue));

    [Fact]
    public void A_full_disk_is_told_from_other_errors()
    {
        Assert.True(DiskSpace.IsFull(new IOException("full", 28)));
        Assert.False(DiskSpace.IsFull(new FileNotFoundException()));
        Assert.True(DiskSpace.IsFull("npm error code ENOSPC"));
    }
}
