namespace Juki.Records.Values;

/// <summary>Resident code (住民票コード): ten digits and a check digit; leading zeros are legal (住民基本台帳法施行規則1条).</summary>
public readonly record struct ResidentCode
{
    private readonly string? _value;

    private ResidentCode(string value) => _value = value;

    /// <summary>The eleven digits: personal data. Empty only for a default value, which stands for no code.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Reads a code.</summary>
    /// <param name="text">Eleven half-width digits.</param>
    /// <param name="code">The code.</param>
    /// <returns>False when the text is not a code or its check digit is wrong (C02).</returns>
    public static bool TryParse(string? text, out ResidentCode code)
    {
        var valid = CheckDigit.ResidentCode.Holds(text);
        code = valid ? new ResidentCode(text!) : default;
        return valid;
    }

    /// <summary>A mask: the code itself never reaches a log by accident.</summary>
    /// <returns>The same text for every code.</returns>
    public override string ToString() => "(resident code)";
}
