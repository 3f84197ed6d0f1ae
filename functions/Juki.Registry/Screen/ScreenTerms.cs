using Juki.Records.Files;
using Juki.Records.Municipalities;
using Juki.Records.Reasons;

namespace Juki.Registry.Screen;

/// <summary>The field's own words, for the screen to show and choose from: <c>terms.json</c>, from the tables that the server itself goes by.</summary>
/// <param name="Items">The items of the record by name: their Japanese names.</param>
/// <param name="Municipalities">The municipalities of the prefecture and the wards of its city, in the order of their codes.</param>
/// <param name="Reasons">The change reasons (異動事由) by their codes.</param>
internal sealed record ScreenTerms(
    IReadOnlyDictionary<string, string> Items, IReadOnlyList<ScreenMunicipality> Municipalities, IReadOnlyDictionary<string, string> Reasons)
{
    public static ScreenTerms Of(RegisterFile register) => new(
        register.Fields.Fields.ToDictionary(field => field.JsonName, field => field.JapaneseName, StringComparer.Ordinal),
        [.. MunicipalityTable.All.Select(row => new ScreenMunicipality(row.Code.Value, row.Name, row.Kana))],
        register.Reasons.Rows.ToDictionary(row => row.Code, row => ChangeReason.TermOf(row.Code)!, StringComparer.Ordinal));
}

/// <summary>A municipality to choose.</summary>
/// <param name="Code">Its code, six digits.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kana">Its reading.</param>
internal sealed record ScreenMunicipality(string Code, string Name, string Kana);
