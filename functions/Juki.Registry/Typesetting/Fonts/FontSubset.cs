using SkiaSharp;

namespace Juki.Registry.Typesetting.Fonts;

/// <summary>
/// Makes of a font one that holds only what a document uses. Glyphs keep their numbers, so that text shaped with the whole font is drawn with
/// the part of it; the PDF library embeds what it is given, and the whole font has 46 MB.
/// </summary>
internal static class FontSubset
{
    private const uint NoHinting = 0x1;
    private const uint RetainGlyphIds = 0x2;
    private const uint NoLayoutClosure = 0x200;
    private const int DropTables = 3;

    // Of use to who shapes text or sets it upright, which is over when the part is made.
    private static readonly uint[] Dropped = [.. new[] { "BASE", "GDEF", "GPOS", "GSUB", "gasp", "vhea", "vmtx" }.Select(Tag)];

    /// <summary>Makes the part.</summary>
    /// <param name="font">The whole font.</param>
    /// <param name="used">What is used of it.</param>
    /// <returns>The part; the caller disposes of it.</returns>
    public static SKTypeface Of(ReportFont font, UsedGlyphs used)
    {
        var input = Required(NativeHarfBuzz.hb_subset_input_create_or_fail());
        try
        {
            NativeHarfBuzz.hb_subset_input_set_flags(input, NoHinting | RetainGlyphIds | NoLayoutClosure);
            Fill(NativeHarfBuzz.hb_subset_input_glyph_set(input), used.Glyphs);
            Fill(NativeHarfBuzz.hb_subset_input_unicode_set(input), used.Characters);
            Fill(NativeHarfBuzz.hb_subset_input_set(input, DropTables), Dropped);
            return Subset(font, input);
        }
        finally
        {
            NativeHarfBuzz.hb_subset_input_destroy(input);
        }
    }

    private static SKTypeface Subset(ReportFont font, nint input)
    {
        var face = Required(NativeHarfBuzz.hb_subset_or_fail(font.Face.Handle, input));
        try
        {
            var blob = NativeHarfBuzz.hb_face_reference_blob(face);
            try
            {
                var bytes = NativeHarfBuzz.hb_blob_get_data(blob, out var length);
                using var data = SKData.CreateCopy(bytes, length);
                return SKTypeface.FromData(data) ?? throw new InvalidOperationException("The part of the font can't be read.");
            }
            finally
            {
                NativeHarfBuzz.hb_blob_destroy(blob);
            }
        }
        finally
        {
            NativeHarfBuzz.hb_face_destroy(face);
            GC.KeepAlive(font);
        }
    }

    private static void Fill(nint set, IEnumerable<uint> members)
    {
        foreach (var member in members)
            NativeHarfBuzz.hb_set_add(set, member);
    }

    private static nint Required(nint made) => made != 0 ? made : throw new InvalidOperationException("No part can be made of the font.");

    private static uint Tag(string name) => (uint)((name[0] << 24) | (name[1] << 16) | (name[2] << 8) | name[3]);
}
