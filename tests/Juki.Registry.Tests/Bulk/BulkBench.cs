using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Juki.Records.Bulk;
using Juki.Records.Values;
using Juki.Registry.Bulk;
using Juki.Registry.Tests.Disclosures;
using Juki.Testing;

namespace Juki.Registry.Tests.Bulk;

/// <summary>Bulk jobs, taken step by step as an office's operator does.</summary>
internal static class BulkBench
{
    public const string Path = "/api/bulk-jobs";

    public static string Header => string.Join(',', BulkColumn.All);

    public static JsonObject BulkForm(this ApiBench bench, params string[] items) => new()
    {
        ["duty"] = ApiBench.NumberDuty,
        ["purpose"] = "被災者の確認",
        ["documentNumber"] = "福第12号",
        ["items"] = new JsonArray([.. (items.Length == 0 ? ["name", "address"] : items).Select(item => (JsonNode)item)]),
        ["drive"] = "drive-1",
        ["attestation"] = new JsonObject { ["encrypted"] = true, ["virusChecked"] = true, ["by"] = "見本　主任", ["on"] = LooseDate.From(bench.Today()).Value },
    };

    /// <summary>Takes a job in; the path of the job.</summary>
    public static async Task<string> OrderAsync(this ApiBench bench, JsonObject? order = null) =>
        $"{Path}/{(await bench.DeskAsync(Path, order ?? bench.BulkForm(), bench.BulkToken())).Body.Text("id")}";

    public static Task<ApiReply> ConditionsAsync(this ApiBench bench, string job, string csv) => bench.ConditionsAsync(job, Encoding.UTF8.GetBytes(csv));

    public static Task<ApiReply> ConditionsAsync(this ApiBench bench, string job, byte[] file, string type = "text/csv")
    {
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return bench.LoggedAsync(HttpMethod.Put, content, "Bearer " + bench.BulkToken(), null, job + "/conditions");
    }

    /// <summary>A condition file of rows.</summary>
    public static string File(params IEnumerable<string> rows) => string.Concat(rows.Prepend(Header).Select(row => row + "\r\n"));

    public static string ByCode(string number, SyntheticPerson person) => $"{number},1,{person.ResidentCode},,,,,,,";

    public static string ByNumber(string number, SyntheticPerson person) => $"{number},2,,{person.IndividualNumber},,,,,,";

    public static string ByItems(string number, string name, string birth) => $"{number},3,,,{name},,{birth},,,";

    /// <summary>A job with its conditions, started.</summary>
    public static async Task<string> StartAsync(this ApiBench bench, string csv, JsonObject? order = null)
    {
        var job = await bench.OrderAsync(order);
        Assert.Equal(HttpStatusCode.OK, (await bench.ConditionsAsync(job, csv)).Status);
        Assert.Equal(HttpStatusCode.OK, (await bench.StepAsync(job, "start")).Status);
        return job;
    }

    public static Task<ApiReply> StepAsync(this ApiBench bench, string job, string step) => bench.DeskAsync($"{job}/{step}", [], bench.BulkToken());

    public static Task<ApiReply> ShowAsync(this ApiBench bench, string job) => bench.DeskAsync(job, null, bench.BulkToken());

    public static BulkJobId IdOf(string job) => BulkJobId.TryParse(job.Split('/')[^1], out var id) ? id : throw new ArgumentException("No job.", nameof(job));

    /// <summary>Makes a job's steps, one after the other, as the queue delivers them.</summary>
    public static async Task WorkAsync(this ApiBench bench, string job)
    {
        for (BulkStep? step = new BulkStep(IdOf(job), 0); step is { } next;)
            step = await bench.Registry.Server.Get<BulkWork>().WorkAsync(next, default);
    }

    /// <summary>Downloads a job's result and opens it: its lines.</summary>
    public static async Task<IReadOnlyList<string>> FetchAsync(this ApiBench bench, string job)
    {
        var (content, _) = await bench.DownloadAsync(job + "/result", "application/cms", bench.BulkToken());
        var (code, text) = await TestOffice.OpenAsync(content);
        Assert.Equal(0, code);
        return text.Split("\r\n")[..^1];
    }
}
