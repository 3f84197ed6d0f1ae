using Juki.Vault.Indexes;

namespace Juki.Vault.People;

/// <summary>Keys of a person's rows: token, kind, suffix. The token in every key keeps a person in one range.</summary>
internal static class RowKeys
{
    public static string Of(BlindToken person, RowKind kind, string suffix = "") => $"{person.Hex}{(char)kind}{suffix}";

    public static string Below(BlindToken person, RowKind lastKind) => $"{person.Hex}{(char)(lastKind + 1)}";

    public static (RowKind Kind, string Suffix) Read(string rowKey) =>
        ((RowKind)rowKey[BlindToken.Length], rowKey[(BlindToken.Length + 1)..]);
}
