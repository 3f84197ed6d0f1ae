namespace Juki.Records.Values;

/// <summary>Individual number (個人番号): eleven digits and a check digit (平成26年総務省令第85号 第5条).</summary>
public readonly record struct IndividualNumber
{
    private readonly string? _value;

    private IndividualNumber(string value) => _value = value;

    /// <summary>The twelve digits: specific personal information (特定個人情報). Empty only for a default value, which stands for no number.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Reads a number.</summary>
    /// <param name="text">Twelve half-width digits.</param>
    /// <param name="number">The number.</param>
    /// <returns>False when the text is not a number or its check digit is wrong (C03).</returns>
    public static bool TryParse(string? text, out IndividualNumber number)
    {
        var valid = CheckDigit.IndividualNumber.Holds(text);
        number = valid ? new IndividualNumber(text!) : default;
        return valid;
    }

    /// <summary>A mask: the number itself never reaches a log by accident.</summary>
    /// <returns>The same text for every number.</returns>
    public override string ToString() => "(individual number)";
}
