using System.Text.Json.Nodes;

namespace Juki.LocalHost.Simulation;

/// <summary>The full register of one municipality as an initial load sends it: people of the simulation, all living there, each as the notice that enters them.</summary>
public static class FullRegister
{
    private static readonly DateOnly Today = new(2026, 11, 1);

    /// <summary>Makes rows.</summary>
    /// <param name="municipality">The municipality, six digits; one with towns.</param>
    /// <param name="people">How many.</param>
    /// <param name="seed">Whom.</param>
    /// <returns>The rows.</returns>
    public static IReadOnlyList<JsonObject> Of(string municipality, int people, int seed)
    {
        var life = LifeSimulation.Run(new LifeOptions { Today = Today, Seed = seed, People = 2 * people, Years = 1, Pace = 0.1 });
        var entries = life.Notices.Where(notice => TextOf(notice.Data, "changeReason") is "11" or "12" or "13" && TextOf(notice.Data, "gaijiFlag") == "0");
        var towns = TownTable.Of(municipality);
        return [.. entries.DistinctBy(entry => TextOf(entry.Data, "residentCode")).Take(people).Select((entry, index) => RowOf(entry.Data, towns[index % towns.Count]))];
    }

    private static JsonObject RowOf(JsonObject entry, Town town)
    {
        var row = (JsonObject)entry.DeepClone();
        row["municipalityCode"] = town.Municipality;
        row["townCode"] = town.Code;
        row["address"] = $"{town.MunicipalityName}{town.Name}１番１号";
        row["addressGaijiCount"] = 0;
        row.Remove("formerResidentCode");
        row.Remove("formerIndividualNumber");
        return row;
    }

    private static string TextOf(JsonObject row, string member) => row[member]?.ToString() ?? "";
}
