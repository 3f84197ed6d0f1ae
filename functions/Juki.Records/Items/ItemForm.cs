using Juki.Records.Text;
using Juki.Records.Values;

namespace Juki.Records.Items;

/// <summary>Whether a text is what a stored row may hold in an item, by the item's row of the field dictionary alone. A municipality may lie in any prefecture.</summary>
public static class ItemForm
{
    /// <summary>Tells whether a text is of the item's form.</summary>
    /// <param name="field">The item.</param>
    /// <param name="text">The text; empty when blank.</param>
    /// <returns>True when it is. False for integers, days and moments, which no partner of this server gives as texts.</returns>
    public static bool Holds(Field field, string text) => text.Length == 0 ? field.MayBeBlank : field.Kind switch
    {
        FieldKind.ResidentCode => ResidentCode.TryParse(text, out _),
        FieldKind.IndividualNumber => IndividualNumber.TryParse(text, out _),
        FieldKind.LooseDate => LooseDate.TryParse(text, out _),
        FieldKind.MunicipalityCode or FieldKind.AnyMunicipalityCode => IsMunicipality(text),
        FieldKind.Choice => field.Choices.Contains(text),
        FieldKind.Digits => text.Length == field.MaxLength && CheckDigit.AreDigits(text),
        FieldKind.Kana => text.Length <= field.MaxLength && KanaRule.Allows(text) && TextRule.Allows(text),
        FieldKind.Text => text.Length <= field.MaxLength && TextRule.Allows(text) && !string.IsNullOrWhiteSpace(text),
        _ => false,
    };

    private static bool IsMunicipality(string text) =>
        MunicipalityCode.TryParse(text, out var code) && code.Value == text && code.Prefecture is >= 1 and <= MunicipalityCode.Prefectures;
}
