using Juki.Records.Files;

namespace Juki.Registry.Cases.Papers;

/// <summary>What every document says of its case.</summary>
/// <param name="Register">The file that it is about.</param>
/// <param name="Document">Which document: its word in requests.</param>
/// <param name="Case">The case.</param>
/// <param name="MadeAt">When the document was made.</param>
internal sealed record DocumentHeading(RegisterFile Register, string Document, StoredCase Case, DateTimeOffset MadeAt);
