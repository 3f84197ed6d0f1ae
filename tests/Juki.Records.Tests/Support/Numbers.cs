using System.Globalization;
using Juki.Records.Values;

namespace Juki.Records.Tests.Support;

/// <summary>Synthetic numbers with right check digits.</summary>
internal static class Numbers
{
    public static string Code(long body) => Complete(CheckDigit.ResidentCode, body);

    public static string Individual(long body) => Complete(CheckDigit.IndividualNumber, body);

    public static ResidentCode ResidentCode(long body) =>
        Juki.Records.Values.ResidentCode.TryParse(Code(body), out var code) ? code : throw new InvalidOperationException("The check digit is wrong.");

    public static IndividualNumber IndividualNumber(long body) =>
        Juki.Records.Values.IndividualNumber.TryParse(Individual(body), out var number) ? number : throw new InvalidOperationException("The check digit is wrong.");

    public static MunicipalityCode Municipality(string text) =>
        MunicipalityCode.TryParse(text, out var code) ? code : throw new InvalidOperationException("The code is wrong.");

    private static string Complete(CheckDigit rule, long body)
    {
        var digits = body.ToString(CultureInfo.InvariantCulture).PadLeft(rule.BodyLength, '0');
        return digits + rule.Compute(digits);
    }
}
