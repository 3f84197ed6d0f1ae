namespace Juki.Registry.Access;

/// <summary>A list inside one column of a register.</summary>
internal static class CsvList
{
    private const char Separator = ';';

    public static IReadOnlySet<string> Of(string column) => column
        .Split(Separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .ToHashSet(StringComparer.Ordinal);
}
