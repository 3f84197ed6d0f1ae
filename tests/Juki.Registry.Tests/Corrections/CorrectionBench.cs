using System.Text.Json;
using System.Text.Json.Nodes;
using Juki.Records.Values;
using Juki.Registry.Cases;
using Juki.Registry.Corrections;
using Juki.Registry.Messaging;
using Juki.Registry.Tests.Disclosures;
using Juki.Testing;

namespace Juki.Registry.Tests.Corrections;

/// <summary>Requests for correction and notices of error, taken step by step as a clerk does.</summary>
internal static class CorrectionBench
{
    public const string Path = "/api/corrections";
    public const string NoticePath = "/api/error-notices";
    public const string Wrong = "番地の表記が届出と異なる";

    public static JsonObject CorrectionForm(this ApiBench bench, string request = "correction", int daysAgo = 0, params string[] items) => new()
    {
        ["receivedOn"] = bench.DaysAgo(daysAgo),
        ["documentNumber"] = "市第56号",
        ["applicant"] = "self",
        ["applicantName"] = "見本　花子",
        ["request"] = request,
        ["items"] = Names(items),
        ["text"] = Wrong,
    };

    public static JsonObject ErrorForm(this ApiBench bench, params string[] items) => new()
    {
        ["receivedOn"] = bench.DaysAgo(0),
        ["documentNumber"] = "地シ第78号",
        ["items"] = Names(items),
        ["text"] = Wrong,
        ["sequenceNumber"] = 1,
    };

    /// <summary>Takes a form in and gives the path of its case.</summary>
    public static async Task<string> FileAsync(this ApiBench bench, JsonObject form, string path = Path) => $"{path}/{(await bench.DeskAsync(path, form)).Body.Text("id")}";

    public static Task<ApiReply> PassAsync(this ApiBench bench, string path, JsonObject? body = null) => bench.DeskAsync($"{path}/passing", body ?? []);

    /// <summary>Takes a case about somebody as far as its municipality.</summary>
    public static async Task<string> FilePassedAsync(this ApiBench bench, SyntheticPerson person, JsonObject form, string path = Path)
    {
        var filed = await bench.FileAsync(form, path);
        await bench.MatchAsync(filed, person.ResidentCode);
        Assert.Equal("passed", (await bench.PassAsync(filed)).Body.Text("status"));
        return filed;
    }

    public static CaseId IdOf(string path) => CaseId.TryParse(path[(path.LastIndexOf('/') + 1)..], out var id) ? id : throw new ArgumentException("No case.", nameof(path));

    public static async Task<Case> StoredAsync(this ApiBench bench, string path) => (await bench.Registry.Server.Get<CaseStore>().ReadAsync(IdOf(path), default))!.Case;

    public static Task<SweptCases> SweepCasesAsync(this ApiBench bench) => bench.Registry.Server.Get<CaseSweep>().RunAsync(default);

    /// <summary>Sweeps, and tells where the case stands then.</summary>
    public static async Task<string?> SweptStatusAsync(this ApiBench bench, string path)
    {
        await bench.SweepCasesAsync();
        return (await bench.StoredAsync(path)).Status.ToString().ToLowerInvariant();
    }

    /// <summary>What municipalities were told by a message, opened with their keys.</summary>
    public static Task<IReadOnlyList<(string Municipality, JsonElement Content)>> ToldAsync(this ApiBench bench, string messageId) =>
        bench.Registry.SealedReplies.OpenAsync(messageId, bench.Registry.Municipalities, bench.Registry.Server.Get<MessageKeys>());

    private static string DaysAgo(this ApiBench bench, int days) => LooseDate.From(bench.Today().AddDays(-days)).Value;

    private static JsonArray Names(string[] items) => new([.. (items.Length == 0 ? ["address"] : items).Select(item => (JsonNode)item)]);
}
