using System.Runtime.InteropServices;

[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]

namespace Juki.Registry.Typesetting.Fonts;

/// <summary>Functions of HarfBuzz that its library exports and HarfBuzzSharp has no methods for: making a part of a font (hb-subset.h).</summary>
internal static partial class NativeHarfBuzz
{
    private const string Library = "libHarfBuzzSharp";

    [LibraryImport(Library)]
    internal static partial nint hb_subset_input_create_or_fail();

    [LibraryImport(Library)]
    internal static partial void hb_subset_input_destroy(nint input);

    [LibraryImport(Library)]
    internal static partial void hb_subset_input_set_flags(nint input, uint flags);

    [LibraryImport(Library)]
    internal static partial nint hb_subset_input_glyph_set(nint input);

    [LibraryImport(Library)]
    internal static partial nint hb_subset_input_unicode_set(nint input);

    [LibraryImport(Library)]
    internal static partial nint hb_subset_input_set(nint input, int kind);

    [LibraryImport(Library)]
    internal static partial void hb_set_add(nint set, uint member);

    [LibraryImport(Library)]
    internal static partial nint hb_subset_or_fail(nint face, nint input);

    [LibraryImport(Library)]
    internal static partial nint hb_face_reference_blob(nint face);

    [LibraryImport(Library)]
    internal static partial void hb_face_destroy(nint face);

    [LibraryImport(Library)]
    internal static partial nint hb_blob_get_data(nint blob, out uint length);

    [LibraryImport(Library)]
    internal static partial void hb_blob_destroy(nint blob);
}
