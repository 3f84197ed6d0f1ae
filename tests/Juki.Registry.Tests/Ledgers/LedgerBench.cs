using System.Net;
using System.Text.Json.Nodes;
using Juki.Records.Values;
using Juki.Registry.Tests.Disclosures;

namespace Juki.Registry.Tests.Ledgers;

/// <summary>Ledgers, kept as the prefecture's office does.</summary>
internal static class LedgerBench
{
    public const string Path = "/api/ledgers";
    public const string Checks = "/api/ledgers/media/checks";

    public static JsonObject Thing(string ledger = "media", string title = "バックアップ媒体") => new()
    {
        ["ledger"] = ledger,
        ["title"] = title,
        ["keeper"] = "市町村課",
        ["place"] = "耐火金庫2",
        ["act"] = "made",
        ["reason"] = "月次の取得",
    };

    public static Task<ApiReply> KeepAsync(this ApiBench bench, string path, JsonObject? body = null) => bench.DeskAsync(path, body, bench.KeeperToken());

    /// <summary>Enters something, and gives its id.</summary>
    public static async Task<string> EnterAsync(this ApiBench bench, string ledger = "media", string title = "バックアップ媒体")
    {
        var reply = await bench.KeepAsync(Path, Thing(ledger, title));
        Assert.Equal(HttpStatusCode.OK, reply.Status);
        return reply.Body.Text("id")!;
    }

    public static Task<ApiReply> HappenAsync(this ApiBench bench, string id, string act, params (string Member, JsonNode Value)[] more)
    {
        var body = new JsonObject { ["act"] = act };
        foreach (var (member, value) in more)
            body[member] = value.DeepClone();
        return bench.KeepAsync($"{Path}/{id}/events", body);
    }

    public static async Task ApproveAsync(this ApiBench bench, string id, int copies, string token) => Assert.Equal(
        HttpStatusCode.OK,
        (await bench.DeskAsync($"{Path}/{id}/approvals", new JsonObject { ["copies"] = copies, ["until"] = LooseDate.From(bench.Today()).Value, ["reason"] = "決裁のため" }, token)).Status);
}
