namespace Juki.Testing;

/// <summary>Cells of the reference tables that the pure rules can't show: where they are shown, or why they are not.</summary>
public static class CellsElsewhere
{
    /// <summary>Done where records are stored: shown by the tests of Juki.Registry.</summary>
    public static IReadOnlySet<string> ByTheServer { get; } = new HashSet<string>
    {
        "C11/check", "C11/outcome", "C12/check", "C12/outcome", "C13/check", "C13/outcome", "C15/check", "C15/outcome", "C16/check", "C16/outcome", "C17/check", "C17/outcome",
    };

    /// <summary>Not shown anywhere, with the reason.</summary>
    public static IReadOnlyDictionary<string, string> Nowhere { get; } = new Dictionary<string, string>
    {
        ["item-13/notes"] = "the index of kana keys is not built yet",
        ["item-25/notes"] = "whether somebody is Japanese and asked for it: no item tells",
    };

    /// <summary>Shown but for a part, with what is missing.</summary>
    public static IReadOnlyDictionary<string, string> InPart { get; } = new Dictionary<string, string>
    {
        ["C17/check"] = "answers are sent; their count in the statistics is not built yet",
    };
}
