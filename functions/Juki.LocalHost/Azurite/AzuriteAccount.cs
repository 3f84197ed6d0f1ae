namespace Juki.LocalHost.Azurite;

/// <summary>A storage account of the emulator.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Key">Its key, base64. No secret: whoever reaches the emulator on the loopback address may know it.</param>
public sealed record AzuriteAccount(string Name, string Key)
{
    /// <summary>The account that every emulator has and publishes.</summary>
    public static AzuriteAccount First { get; } = new(
        "devstoreaccount1", "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==");

    /// <summary>The account of a second server, apart from the first in every service.</summary>
    public static AzuriteAccount Second { get; } = new("devstoreaccount2", Convert.ToBase64String("the key of devstoreaccount2"u8));

    // Naming any account turns off the one that is there by itself.
    internal static string AsVariable => string.Join(';', new[] { First, Second }.Select(account => $"{account.Name}:{account.Key}"));
}
