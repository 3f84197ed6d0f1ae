using System.Globalization;

namespace Juki.Records.Values;

/// <summary>Municipality code (全国地方公共団体コード): five digits and a check digit. Whether a code is assigned is a matter of the municipality table.</summary>
public readonly record struct MunicipalityCode
{
    /// <summary>How many prefectures there are.</summary>
    public const int Prefectures = 47;

    private readonly string? _value;

    private MunicipalityCode(string value) => _value = value;

    /// <summary>The six digits. Empty only for a default value.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Number of the prefecture, as the code says; 0 for a default value.</summary>
    public int Prefecture => _value is null ? 0 : int.Parse(_value.AsSpan(0, 2), CultureInfo.InvariantCulture);

    /// <summary>Reads a code; five digits become six (ruling 17).</summary>
    /// <param name="text">Six half-width digits, or the five before the check digit.</param>
    /// <param name="code">The code of six digits.</param>
    /// <returns>False when the text is not a code or its check digit is wrong.</returns>
    public static bool TryParse(string? text, out MunicipalityCode code)
    {
        var rule = CheckDigit.MunicipalityCode;
        if (text is not null && text.Length == rule.BodyLength && CheckDigit.AreDigits(text))
            text += rule.Compute(text);

        var valid = rule.Holds(text);
        code = valid ? new MunicipalityCode(text!) : default;
        return valid;
    }

    /// <inheritdoc />
    public override string ToString() => Value;
}
