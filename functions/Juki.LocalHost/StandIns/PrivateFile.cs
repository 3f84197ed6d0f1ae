namespace Juki.LocalHost.StandIns;

/// <summary>Files that their owner alone can read. A file gets its name only when it is whole, so that a run that is killed leaves none by halves.</summary>
internal static class PrivateFile
{
    private const string Unfinished = ".unfinished";

    public static string ReadOrMake(string path, Func<string> make)
    {
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var writer = new StreamWriter(path + Unfinished, Options(FileMode.Create)))
                writer.Write(make());
            File.Move(path + Unfinished, path);
        }

        return File.ReadAllText(path);
    }

    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        await using (var stream = new FileStream(path + Unfinished, Options(FileMode.Create)))
            await write(stream);
        File.Move(path + Unfinished, path, overwrite: true);
    }

    public static FileStreamOptions Options(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
