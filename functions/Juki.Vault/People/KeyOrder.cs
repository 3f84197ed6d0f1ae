namespace Juki.Vault.People;

/// <summary>The order in which a person's rows lie.</summary>
internal sealed class KeyOrder : IComparer<(RowKind Kind, string Suffix)>
{
    public static KeyOrder Instance { get; } = new();

    public static int Compare((RowKind Kind, string Suffix) one, (RowKind Kind, string Suffix) other) =>
        one.Kind != other.Kind ? one.Kind.CompareTo(other.Kind) : string.CompareOrdinal(one.Suffix, other.Suffix);

    int IComparer<(RowKind Kind, string Suffix)>.Compare((RowKind Kind, string Suffix) x, (RowKind Kind, string Suffix) y) => Compare(x, y);
}
