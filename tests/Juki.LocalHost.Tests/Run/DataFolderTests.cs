using Juki.LocalHost.Run;
using Juki.Testing;

namespace Juki.LocalHost.Tests.Run;

public sealed class DataFolderTests : IDisposable
{
    private readonly TestFolder _parent = new();

    private string Data => _parent.File("data");

    [Fact]
    public async Task A_folder_is_one_runs_at_a_time()
    {
        await using (await OpenAsync(Data))
        {
            Assert.True(DataFolder.IsHeld(Data));
            await Assert.ThrowsAsync<DataFolderInUseException>(() => OpenAsync(Data, wipe: true));
        }

        Assert.False(DataFolder.IsHeld(Data));
        await using var next = await OpenAsync(Data);
        Assert.Equal(Data, next.Paths.Root);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task Data_are_kept_unless_they_are_wiped(bool wipe, bool kept)
    {
        await using (var first = await OpenAsync(Data))
            await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(first.Paths.Juki.Keys).FullName, "key"), "x");

        await using var second = await OpenAsync(Data, wipe);

        Assert.Equal(kept, Directory.Exists(second.Paths.Juki.Keys));
    }

    [Fact]
    public async Task A_folder_of_someone_elses_files_is_never_wiped()
    {
        var file = _parent.File("thesis.txt");
        await File.WriteAllTextAsync(file, "x");

        await Assert.ThrowsAsync<DataFolderForeignException>(() => OpenAsync(_parent.Path, wipe: true));

        Assert.True(File.Exists(file));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_held_by_nobody() => Assert.False(DataFolder.IsHeld(_parent.File("none")));

    public void Dispose() => _parent.Dispose();

    private static Task<DataFolder> OpenAsync(string path, bool wipe = false) => DataFolder.OpenAsync(path, wipe, CancellationToken.None);
}
