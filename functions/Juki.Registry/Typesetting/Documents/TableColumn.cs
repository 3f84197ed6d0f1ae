namespace Juki.Registry.Typesetting.Documents;

/// <summary>A column (列) of a table.</summary>
/// <param name="Title">Its title in the header row, which stands on each page; a table none of whose columns has one has no header row.</param>
/// <param name="Share">Its width, in relation to the other columns' shares.</param>
/// <param name="Alignment">Where the lines of its cells stand.</param>
public sealed record TableColumn(string? Title, double Share = 1, Alignment Alignment = Alignment.Left);
