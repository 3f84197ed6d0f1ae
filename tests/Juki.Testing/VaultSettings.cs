namespace Juki.Testing;

/// <summary>Settings that put the sealed storage on an emulator.</summary>
public static class VaultSettings
{
    public static Dictionary<string, string?> For(string connectionString, string keyFolder) => new()
    {
        ["Storage:Records"] = connectionString,
        ["Storage:Keys"] = connectionString,
        ["Storage:Log"] = connectionString,
        ["Vault:Keys"] = keyFolder,
    };
}
