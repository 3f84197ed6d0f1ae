namespace Juki.LocalHost.StandIns;

/// <summary>Files that hold keys: made once, readable by their owner alone.</summary>
internal static class PrivateFile
{
    public static string ReadOrMake(string path, Func<string> make)
    {
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var writer = new StreamWriter(path, Options(FileMode.CreateNew));
            writer.Write(make());
        }

        return File.ReadAllText(path);
    }

    public static FileStreamOptions Options(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
