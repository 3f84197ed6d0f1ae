namespace Juki.Registry.Access;

/// <summary>A column that says yes or no.</summary>
internal static class CsvFlag
{
    /// <summary>Reads a column.</summary>
    /// <param name="column">Its text.</param>
    /// <returns>What it says; null where it is blank.</returns>
    /// <exception cref="FormatException">It says something else.</exception>
    public static bool? Of(string column) => column switch
    {
        "" => null,
        "yes" => true,
        "no" => false,
        _ => throw new FormatException("A column is neither yes nor no nor blank."),
    };
}
