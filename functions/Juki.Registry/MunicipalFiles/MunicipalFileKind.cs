using System.Diagnostics.CodeAnalysis;

namespace Juki.Registry.MunicipalFiles;

/// <summary>What a municipality sends a file for.</summary>
public enum MunicipalFileKind
{
    /// <summary>Its records are held against those here (整合, I1).</summary>
    Integrity = 1,

    /// <summary>Its whole register is taken in (初期データ登録).</summary>
    Load = 2,
}

/// <summary>The words for kinds of files.</summary>
public static class MunicipalFileKinds
{
    private static readonly Dictionary<string, MunicipalFileKind> ByWord = new(StringComparer.Ordinal)
    {
        ["integrity"] = MunicipalFileKind.Integrity,
        ["load"] = MunicipalFileKind.Load,
    };

    /// <summary>Every word.</summary>
    public static IReadOnlyCollection<string> Words => ByWord.Keys;

    /// <summary>Finds a kind.</summary>
    /// <param name="word">Its word in messages.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>False when it is none.</returns>
    public static bool TryFind([NotNullWhen(true)] string? word, out MunicipalFileKind kind) => ByWord.TryGetValue(word ?? "", out kind);
}
