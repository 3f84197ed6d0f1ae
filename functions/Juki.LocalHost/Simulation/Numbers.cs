using System.Globalization;
using Juki.Records.Values;

namespace Juki.LocalHost.Simulation;

/// <summary>Makes resident codes and individual numbers with valid check digits, none twice. They belong to nobody on purpose only.</summary>
/// <param name="chance">The source of chance.</param>
internal sealed class Numbers(Chance chance)
{
    private readonly HashSet<string> _made = new(StringComparer.Ordinal);

    public string ResidentCode() => Make(CheckDigit.ResidentCode);

    public string IndividualNumber() => Make(CheckDigit.IndividualNumber);

    private string Make(CheckDigit rule)
    {
        var limit = (long)Math.Pow(10, rule.BodyLength);
        while (true)
        {
            var body = chance.Below(limit).ToString(CultureInfo.InvariantCulture).PadLeft(rule.BodyLength, '0');
            var number = body + rule.Compute(body);
            if (_made.Add(number))
                return number;
        }
    }
}
