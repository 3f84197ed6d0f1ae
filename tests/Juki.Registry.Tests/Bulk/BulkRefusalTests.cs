using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Juki.Registry.Tests.Disclosures;
using Juki.Vault.Storage;

namespace Juki.Registry.Tests.Bulk;

/// <summary>What is refused of bulk jobs, and that nothing is kept of it.</summary>
[Trait("Requirement", "P6")]
public sealed class BulkRefusalTests(BulkFixture fixture) : IClassFixture<BulkFixture>
{
    private ApiBench Bench => fixture.Bench;

    [Fact]
    [Trait("Requirement", "P2")]
    public async Task An_order_is_checked_against_rights_duty_drive_and_certificate()
    {
        foreach (var (operatorId, change, code) in new (string, Action<JsonObject>, string)[]
        {
            (ApiBench.Operator, _ => { }, "right-missing"),
            (ApiBench.BulkOperator, order => order["duty"] = "A9-99", "duty-unknown"),
            (ApiBench.BulkOperator, order => order["duty"] = ApiBench.OrganDuty, "duty-not-agencys"),
            (ApiBench.BulkOperator, order => order["items"] = new JsonArray("residentCode"), "items-not-allowed"),
            (ApiBench.BulkOperator, order => order["includesRemoved"] = true, "removed-not-allowed"),
            (ApiBench.BulkOperator, order => order["drive"] = "drive-lost", "drive-refused"),
            (ApiBench.BulkOperator, order => order["drive"] = "drive-past", "drive-refused"),
            (ApiBench.BulkOperator, order => order["drive"] = "drive-to-come", "drive-refused"),
            (ApiBench.BulkOperator, order => order["drive"] = "drive-board", "drive-refused"),
            (ApiBench.BulkOperator, order => order["drive"] = "drive-unknown", "drive-refused"),
            ("op-board-bulk", order => (order["duty"], order["drive"]) = (ApiBench.OrganDuty, "drive-board"), "certificate-missing"),
            (ApiBench.BulkOperator, order => order["attestation"]!["virusChecked"] = false, "request-invalid"),
            (ApiBench.BulkOperator, order => order["attestation"]!["on"] = "20990101", "request-invalid"),
            (ApiBench.BulkOperator, order => order.Remove("attestation"), "request-invalid"),
        })
        {
            var order = Bench.BulkForm();
            change(order);
            var reply = await Bench.DeskAsync(BulkBench.Path, order, Bench.TokenOf(operatorId));
            Assert.Equal((code, "bulk-intake"), (reply.Code, reply.Entry!.Function));
        }
    }

    [Fact]
    public async Task A_job_is_its_agencys_alone_and_an_auditor_may_only_look()
    {
        var job = await Bench.OrderAsync();
        foreach (var (operatorId, step, body, status) in new (string, string, JsonObject?, HttpStatusCode)[]
        {
            ("op-board-bulk", "", null, HttpStatusCode.NotFound),
            ("op-board-bulk", "/ending", [], HttpStatusCode.NotFound),
            (ApiBench.Auditor, "", null, HttpStatusCode.OK),
            (ApiBench.Auditor, "/ending", [], HttpStatusCode.Forbidden),
            (ApiBench.Auditor, "/result", null, HttpStatusCode.Forbidden),
        })
        {
            Assert.Equal(status, (await Bench.DeskAsync(job + step, body, Bench.TokenOf(operatorId))).Status);
        }

        Assert.Equal("bulk-job-unknown", (await Bench.DeskAsync(BulkBench.Path + "/x", null, Bench.BulkToken())).Code);
    }

    [Fact]
    public async Task A_file_that_cannot_be_taken_is_refused_whole_with_its_reason()
    {
        var job = await Bench.OrderAsync();
        var good = BulkBench.File(BulkBench.ByCode("1", fixture.One));
        foreach (var (file, type, code, told) in new (byte[], string, string, string)[]
        {
            (Encoding.UTF8.GetBytes(good), "application/json", "content-type", ""),
            (Encoding.UTF8.GetBytes(good), "text/csv; charset=Shift_JIS", "condition-file-charset", "𠮷"),
            // 千葉 in CP932.
            ([.. Encoding.UTF8.GetBytes(BulkBench.Header), 13, 10, .. "1,3,,,"u8, 0x90, 0xE7, 0x97, 0x74, .. ",,19770304,,,\r\n"u8], "text/csv", "condition-file-charset", "CP932"),
            (Encoding.Unicode.GetBytes(good), "text/csv", "condition-file-invalid", "header"),
            ([], "text/csv", "condition-file-invalid", "header"),
            (Encoding.UTF8.GetBytes(good.Replace("keyKind", "kind", StringComparison.Ordinal)), "text/csv", "condition-file-invalid", "header"),
            (Encoding.UTF8.GetBytes(BulkBench.Header), "text/csv", "condition-file-invalid", "one row"),
            (Encoding.UTF8.GetBytes(good + "2,1,\"123"), "text/csv", "condition-file-invalid", "quote"),
            (Encoding.UTF8.GetBytes(good + "2,1,\"" + new string('1', 20_000) + "\n"), "text/csv", "condition-file-invalid", "8192"),
        })
        {
            var reply = await Bench.ConditionsAsync(job, file, type);
            Assert.Equal((code, "bulk-conditions"), (reply.Code, reply.Entry!.Function));
            Assert.Contains(told, told.Length == 0 ? "" : reply.Body.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        }

        Assert.Equal("taken-in", (await Bench.ShowAsync(job)).Body.Text("status"));
        Assert.Empty(await PartsAsync(job));
    }

    [Fact]
    public async Task Malformed_rows_are_named_before_work_starts_and_a_file_sent_again_replaces_the_first()
    {
        var job = await Bench.OrderAsync();
        await Bench.ConditionsAsync(job, BulkBench.File(BulkBench.ByCode("old", fixture.One)));
        var file = BulkBench.File(BulkBench.ByCode("1", fixture.One), "2,1,999,,,,,,,", "3,3,,,𠮷野,,,,,", "4,1", BulkBench.ByItems("5", "葛\uDB40\uDD00飾", "19770304"));
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), new UnicodeEncoding(bigEndian: false, byteOrderMark: true), new UnicodeEncoding(bigEndian: true, byteOrderMark: true) })
        {
            var found = (await Bench.ConditionsAsync(job, [.. encoding.GetPreamble(), .. encoding.GetBytes(file)])).Body.GetProperty("conditions");
            Assert.Equal((5, 3, 3), (found.GetProperty("rows").GetInt32(), found.GetProperty("malformedRows").GetInt32(), found.GetProperty("faultCount").GetInt32()));
            Assert.Equal(
                [(2, "residentCode"), (3, "birthDate"), (4, "inquiryNumber")],
                found.GetProperty("faults").EnumerateArray().Select(fault => (fault.GetProperty("row").GetInt32(), fault.GetProperty("column").GetString()!)));
        }

        Assert.Single(await PartsAsync(job));
    }

    private async Task<IReadOnlyList<string>> PartsAsync(string job) => await new BlobContainerClient(fixture.ConnectionString, KnownContainers.Bulk)
        .GetBlobsAsync(BlobTraits.None, BlobStates.None, BulkBench.IdOf(job).Text, default).Select(blob => blob.Name).ToListAsync();
}
