using Juki.Vault.Indexes;

namespace Juki.Registry.Claims;

/// <summary>What was claimed for a row that is about to be written.</summary>
/// <param name="Number">The individual number's token; null when none came in.</param>
/// <param name="Code">The new resident code's token; null when the code stays.</param>
internal sealed record Claimed(BlindToken? Number, BlindToken? Code);
