namespace Juki.Registry.Cases.Papers;

/// <summary>What every document says of its case.</summary>
/// <param name="Document">Which document: its word in requests.</param>
/// <param name="Case">The case.</param>
/// <param name="MadeAt">When the document was made.</param>
internal sealed record DocumentHeading(string Document, StoredCase Case, DateTimeOffset MadeAt);
