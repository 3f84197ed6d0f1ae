using System.Text.Json;
using System.Text.Json.Nodes;
using Juki.Registry.Tests.MunicipalFiles;
using Juki.Testing;

namespace Juki.Registry.Tests.Integrity;

/// <summary>What tests of checks have in common: people of a municipality that no other test has, files of theirs, and results as read.</summary>
internal static class IntegrityBench
{
    public static JsonObject At(this JsonObject notice, string municipality) => notice.With("municipalityCode", municipality);

    public static JsonObject With(this JsonObject row, string member, string value)
    {
        row[member] = value;
        return row;
    }

    public static (int Same, int ItemsDiffer, int OnlyHere, int OnlyThere, int StateDiffers) TotalsOf(JsonElement told)
    {
        var totals = told.GetProperty("data").GetProperty("totals");
        return (Of("same"), Of("itemsDiffer"), Of("onlyHere"), Of("onlyThere"), Of("stateDiffers"));

        int Of(string member) => totals.GetProperty(member).GetInt32();
    }

    public static IEnumerable<(string Code, string Verdict, string Names)> PeopleOf(JsonElement told) =>
        told.GetProperty("data").GetProperty("people").EnumerateArray().Select(person => (
            person.GetProperty("residentCode").GetString()!,
            person.GetProperty("verdict").GetString()!,
            string.Join(' ', person.GetProperty("names").EnumerateArray().Select(name => name.GetString()))));

    /// <summary>Lets a file be checked.</summary>
    /// <returns>The messages of the result.</returns>
    public static Task<IReadOnlyList<JsonElement>> CheckAsync(this RegistryBench bench, string municipality, IEnumerable<JsonObject> rows) =>
        bench.CheckAsync(municipality, [.. rows.Select(row => row.ToJsonString())], rowsInPart: 3);

    /// <summary>Lets a file of rows in JSON be checked.</summary>
    /// <returns>The messages of the result.</returns>
    public static async Task<IReadOnlyList<JsonElement>> CheckAsync(
        this RegistryBench bench, string municipality, IReadOnlyList<string> rows, int rowsInPart)
    {
        var file = await new SentFile(bench, municipality, rows) { RowsInPart = rowsInPart }.SealAsync();
        return await (await file.UploadAsync()).DeliverAsync();
    }

    public static Task<IReadOnlyList<TestReply>> SendAtAsync(this RegistryBench bench, string municipality, JsonObject notice) =>
        bench.SendAsync(notice.At(municipality), municipality);
}
