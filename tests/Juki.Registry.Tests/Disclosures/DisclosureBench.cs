using System.Text.Json.Nodes;
using Juki.Records.Time;
using Juki.Records.Values;

namespace Juki.Registry.Tests.Disclosures;

/// <summary>Residents' requests, taken step by step as a clerk does.</summary>
internal static class DisclosureBench
{
    public const string Path = "/api/disclosures";

    public static JsonObject Form(this ApiBench bench, string kind = "record", int daysAgo = 0) => new()
    {
        ["kind"] = kind,
        ["receivedOn"] = LooseDate.From(bench.Today().AddDays(-daysAgo)).Value,
        ["documentNumber"] = "市第34号",
        ["applicant"] = "self",
        ["applicantName"] = "見本　花子",
    };

    public static DateOnly Today(this ApiBench bench) => JapanTime.DateOf(bench.Registry.Time.GetUtcNow());

    public static async Task<string> TakeInAsync(this ApiBench bench, string kind = "record", int daysAgo = 0) =>
        $"{Path}/{(await bench.DeskAsync(Path, bench.Form(kind, daysAgo))).Body.Text("id")}";

    public static Task<ApiReply> MatchAsync(this ApiBench bench, string request, string residentCode) =>
        bench.DeskAsync($"{request}/match", new JsonObject { ["residentCode"] = residentCode });

    public static Task<ApiReply> GrantAsync(this ApiBench bench, string request) => bench.DeskAsync($"{request}/decision", new JsonObject { ["decision"] = "granted" });

    public static Task<ApiReply> ReportAsync(this ApiBench bench, string request) => bench.DeskAsync($"{request}/documents", new JsonObject { ["document"] = "report" });

    /// <summary>Takes a request as far as its report.</summary>
    public static async Task<ApiReply> DiscloseAsync(this ApiBench bench, string residentCode, string kind = "record")
    {
        var request = await bench.TakeInAsync(kind);
        await bench.MatchAsync(request, residentCode);
        await bench.GrantAsync(request);
        return await bench.ReportAsync(request);
    }

    public static string? Text(this System.Text.Json.JsonElement body, string member) => body.TryGetProperty(member, out var value) ? value.GetString() : null;
}
