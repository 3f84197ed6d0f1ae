namespace Juki.Registry.Searches;

/// <summary>About how many people match, told in place of their number [P].</summary>
public static class CountClass
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = ["2-10", "11-50", "over-50"];

    /// <summary>The class of a number.</summary>
    /// <param name="count">How many, at least two.</param>
    /// <returns>The class.</returns>
    public static string Of(int count) => count switch
    {
        <= 10 => All[0],
        <= 50 => All[1],
        _ => All[2],
    };
}
