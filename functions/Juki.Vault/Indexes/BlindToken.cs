namespace Juki.Vault.Indexes;

/// <summary>
/// A keyed digest that stands for a number in keys of storage: 64 lower-case hexadecimal digits. It tells equality and nothing else.
/// </summary>
/// <param name="Hex">The digits.</param>
public readonly record struct BlindToken(string Hex)
{
    /// <summary>Digits of a token.</summary>
    public const int Length = 64;

    // Twelve bits: 4,096 partitions spread the load of a prefecture and keep a partition's scan short.
    private const int PartitionDigits = 3;

    /// <summary>The partition that the token's row lies in: its first 12 bits.</summary>
    public string Partition => Hex[..PartitionDigits];

    /// <summary>Reads a token from a message or row.</summary>
    /// <param name="text">What should be a token.</param>
    /// <param name="token">The token.</param>
    /// <returns>False when the text is not 64 lower-case hexadecimal digits.</returns>
    public static bool TryParse(string? text, out BlindToken token)
    {
        var valid = text is { Length: Length } && text.All(char.IsAsciiHexDigitLower);
        token = valid ? new BlindToken(text!) : default;
        return valid;
    }

    /// <inheritdoc />
    public override string ToString() => Hex;
}
