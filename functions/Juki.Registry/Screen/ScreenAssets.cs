namespace Juki.Registry.Screen;

/// <summary>The files of the screen, as they ship with the server. Names are flat: a module is named by its file alone.</summary>
internal static class ScreenAssets
{
    /// <summary>The page itself.</summary>
    public const string Page = "index.html";

    private const string Prefix = "screen/";

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".svg"] = "image/svg+xml; charset=utf-8",
    };

    private static readonly IReadOnlyDictionary<string, ScreenAsset> All = Load();

    /// <summary>Finds a file.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The file, or null.</returns>
    public static ScreenAsset? Find(string name) => All.GetValueOrDefault(name);

    private static Dictionary<string, ScreenAsset> Load()
    {
        var assembly = typeof(ScreenAssets).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(name => name[Prefix.Length..], Read, StringComparer.Ordinal);

        ScreenAsset Read(string name)
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            return new ScreenAsset(Types[Path.GetExtension(name)], content);
        }
    }
}

/// <summary>A file of the screen.</summary>
/// <param name="ContentType">Its media type.</param>
/// <param name="Content">What it holds.</param>
internal sealed record ScreenAsset(string ContentType, ReadOnlyMemory<byte> Content);
