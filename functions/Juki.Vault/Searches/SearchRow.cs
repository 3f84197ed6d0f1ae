using Juki.Vault.Indexes;

namespace Juki.Vault.Searches;

/// <summary>An entry of a person in a search index. Personal data, until it is written.</summary>
/// <param name="Index">Which index.</param>
/// <param name="Bucket">What the bucket stands for: a birth date, say. Only its keyed digest is stored.</param>
/// <param name="SequenceNumber">Number of the notice that made the entry: entries of different notices are different rows.</param>
/// <param name="Facts">What a search judges of the person before opening the record.</param>
public sealed record SearchRow(IndexName Index, string Bucket, long SequenceNumber, byte[] Facts)
{
    /// <summary>Says nothing of the person.</summary>
    /// <returns>The same text for every entry.</returns>
    public override string ToString() => "(search row)";
}

/// <summary>An entry that was read.</summary>
/// <param name="Person">The person's token.</param>
/// <param name="Facts">What a search judges.</param>
public sealed record FoundRow(BlindToken Person, byte[] Facts)
{
    /// <summary>Says nothing of the person.</summary>
    /// <returns>The same text for every entry.</returns>
    public override string ToString() => "(found row)";
}
