using Juki.Records.Kana;

namespace Juki.Records.Searching;

/// <summary>Which names a search looks for.</summary>
public abstract record NameCondition
{
    private NameCondition()
    {
    }

    /// <summary>Tells whether a name is looked for.</summary>
    /// <param name="name">The name, in one of its readings.</param>
    /// <returns>True when it is.</returns>
    public abstract bool Matches(SearchedName name);

    /// <summary>Says nothing of the name.</summary>
    /// <returns>The same text for every condition.</returns>
    public sealed override string ToString() => "(name condition)";

    /// <summary>The kanji name, whole or its beginning.</summary>
    public sealed record Kanji : NameCondition
    {
        /// <summary>Looks for a name.</summary>
        /// <param name="text">The name, or its beginning.</param>
        /// <param name="isWhole">Whether it is the whole name.</param>
        public Kanji(string text, bool isWhole) => (Folded, IsWhole) = (NameFold.OfName(text), isWhole);

        /// <summary>The text as compared.</summary>
        public string Folded { get; }

        /// <summary>Whether it is the whole name.</summary>
        public bool IsWhole { get; }

        /// <inheritdoc />
        public override bool Matches(SearchedName name) =>
            Folded.Length > 0 && (IsWhole ? name.Kanji == Folded : name.Kanji.StartsWith(Folded, StringComparison.Ordinal));
    }

    /// <summary>The beginning of the name's reading, by either search key (標準仕様書2.1.2).</summary>
    public sealed record Kana : NameCondition
    {
        /// <summary>Looks for a reading.</summary>
        /// <param name="text">Its beginning, in any kana.</param>
        public Kana(string text) => (Plain, Loose) = (SearchKeys.Plain(text), SearchKeys.Loose(text));

        /// <summary>The plain search key.</summary>
        public string Plain { get; }

        /// <summary>The loose search key.</summary>
        public string Loose { get; }

        /// <inheritdoc />
        public override bool Matches(SearchedName name) =>
            (Plain.Length > 0 && name.PlainKana.StartsWith(Plain, StringComparison.Ordinal))
            || (Loose.Length > 0 && name.LooseKana.StartsWith(Loose, StringComparison.Ordinal));
    }
}
