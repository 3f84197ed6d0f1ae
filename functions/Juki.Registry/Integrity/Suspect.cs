using Juki.Vault.Digests;

namespace Juki.Registry.Integrity;

/// <summary>Somebody whose digests differ: the records themselves are to be held against each other.</summary>
/// <param name="Entry">The digest here; null where there is none, or none that can be read.</param>
/// <param name="Told">What the file says; null where it does not name the person.</param>
public sealed record Suspect(DigestEntry? Entry, ToldPerson? Told);
