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
        await using (DataFolder.Open(Data, wipe: false))
            Assert.Throws<DataFolderInUseException>(() => DataFolder.Open(Data, wipe: true));

        await using var next = DataFolder.Open(Data, wipe: false);
        Assert.Equal(Data, next.Paths.Root);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task Data_are_kept_unless_they_are_wiped(bool wipe, bool kept)
    {
        await using (var first = DataFolder.Open(Data, wipe: false))
            await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(first.Paths.Keys).FullName, "key"), "x");

        await using var second = DataFolder.Open(Data, wipe);

        Assert.Equal(kept, Directory.Exists(second.Paths.Keys));
    }

    [Fact]
    public async Task A_folder_of_someone_elses_files_is_never_wiped()
    {
        var file = _parent.File("thesis.txt");
        await File.WriteAllTextAsync(file, "x");

        Assert.Throws<DataFolderForeignException>(() => DataFolder.Open(_parent.Path, wipe: true));

        Assert.True(File.Exists(file));
    }

    public void Dispose() => _parent.Dispose();
}
