using HarfBuzzSharp;

namespace Juki.Registry.Typesetting.Fonts;

/// <summary>
/// The font of reports: IPAmj Mincho (IPAmj明朝), which has the forms of the character information base (文字情報基盤) and the variant kana (変体仮名).
/// Its file lies beside the app and is mapped into memory once. For any number of threads.
/// </summary>
public sealed class ReportFont : IDisposable
{
    /// <summary>Name of the font's file.</summary>
    public const string FileName = "ipamjm.ttf";

    private readonly Blob _file;

    /// <summary>Opens the font beside the app.</summary>
    /// <exception cref="FontMissingException">It is not there.</exception>
    public ReportFont()
        : this(Path.Combine(AppContext.BaseDirectory, "Fonts", FileName))
    {
    }

    /// <summary>Opens the font.</summary>
    /// <param name="path">Its file.</param>
    /// <exception cref="FontMissingException">It is not there.</exception>
    public ReportFont(string path)
    {
        if (!File.Exists(path))
            throw new FontMissingException();
        _file = Blob.FromFile(path);
        _file.MakeImmutable();
        Face = new Face(_file, 0);
        Face.MakeImmutable();
        Shapes = new Font(Face);
        Shapes.SetFunctionsOpenType();
        _ = Shapes.TryGetHorizontalFontExtents(out var extents);
        Ascent = (double)extents.Ascender / Face.UnitsPerEm;
        Descent = (double)-extents.Descender / Face.UnitsPerEm;
    }

    /// <summary>Units of its measures in the size of a character.</summary>
    internal int UnitsPerEm => Face.UnitsPerEm;

    /// <summary>Height of a line above the baseline, in sizes of a character.</summary>
    internal double Ascent { get; }

    /// <summary>Depth of a line below the baseline, in sizes of a character.</summary>
    internal double Descent { get; }

    /// <summary>The file's tables.</summary>
    internal Face Face { get; }

    /// <summary>What text is shaped with.</summary>
    internal Font Shapes { get; }

    /// <inheritdoc />
    public void Dispose()
    {
        Shapes.Dispose();
        Face.Dispose();
        _file.Dispose();
    }
}
