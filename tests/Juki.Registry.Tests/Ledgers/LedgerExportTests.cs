using System.Globalization;
using CsvHelper;
using Juki.Records.Ledgers;
using Juki.Registry.Ledgers;
using Juki.Registry.Tests.Disclosures;
using Juki.Registry.Tests.Typesetting;
using Juki.Registry.Typesetting;

namespace Juki.Registry.Tests.Ledgers;

/// <summary>A ledger as a page on the terminal, as CSV and on paper.</summary>
[Trait("Requirement", "D3")]
[Collection(OwnLedgers.Name)]
public sealed class LedgerExportTests(OwnAzurite azurite) : IAsyncLifetime
{
    private const int PageSize = 100;
    private ApiBench _bench = null!;

    public async Task InitializeAsync() => _bench = await ApiBench.StartAsync(azurite);

    public async Task DisposeAsync()
    {
        await _bench.DisposeAsync();
        await azurite.ClearAsync();
    }

    [Fact]
    public async Task A_ledger_comes_in_pages_and_exports_hold_all_of_it()
    {
        var store = _bench.Registry.Server.Get<LedgerStore>();
        var month = int.Parse($"{_bench.Today():yyyyMM}", CultureInfo.InvariantCulture);
        var entries = Enumerable.Range(0, PageSize + 3).Select(number => Entry(number)).ToDictionary(_ => LedgerId.New(month, LedgerKind.Documents).Text);
        foreach (var (id, entry) in entries)
            await store.AddAsync(LedgerId.TryParse(id, out var parsed) ? parsed : default, entry, default);
        await _bench.EnterAsync("media");

        await AssertNamedAsync("?month=2026", "ledger", "month");
        await AssertNamedAsync("?ledger=media&state=new&after=202611-r0000000000000000", "state", "after");
        await AssertNamedAsync("?ledger=media&month=202611&after=202610-m0000000000000000", "after");
        var first = (await _bench.KeepAsync($"{LedgerBench.Path}?ledger=documents&month={month}")).Body;
        Assert.Equal(PageSize, first.GetProperty("entries").GetArrayLength());
        var second = (await _bench.KeepAsync($"{LedgerBench.Path}?ledger=documents&month={month}&after={first.Text("next")}")).Body;
        Assert.Null(second.Text("next"));
        Assert.Equal(
            entries.Keys.Order(StringComparer.Ordinal),
            first.GetProperty("entries").EnumerateArray().Concat(second.GetProperty("entries").EnumerateArray()).Select(entry => entry.Text("id")));

        var destroyed = (await _bench.KeepAsync($"{LedgerBench.Path}?ledger=documents&month={month}&state=destroyed")).Body.GetProperty("entries");
        Assert.Equal(entries.Count(entry => entry.Value.Standing.State == LedgerState.Destroyed), destroyed.GetArrayLength());
        var open = (await _bench.KeepAsync($"{LedgerBench.Path}?ledger=documents")).Body.GetProperty("entries");
        Assert.Equal(entries.Count(entry => entry.Value.Standing.IsOpen), open.GetArrayLength());

        var (csv, type) = await _bench.DownloadAsync($"{LedgerBench.Path}?ledger=documents&month={month}", "text/csv", _bench.KeeperToken());
        Assert.Equal("text/csv", type);
        var parsedBack = Parse(csv);
        Assert.Equal(entries.Keys.Order(), parsedBack.Keys.Order());
        Assert.All(entries, entry => Assert.Equal(entry.Value with { Events = [] }, parsedBack[entry.Key] with { Events = [] }));
        Assert.All(entries, entry => Assert.Equal(entry.Value.Events, parsedBack[entry.Key].Events));

        var (pdf, pages) = await _bench.DownloadAsync($"{LedgerBench.Path}?ledger=documents&month={month}", "application/pdf", _bench.KeeperToken());
        Assert.Equal("application/pdf", pages);
        using var text = new PdfText(new TypesetReport(pdf, 1, default));
        var all = string.Concat(text.Lines);
        Assert.Contains("ドキュメント管理簿", text.Lines);
        Assert.Equal(entries.Keys.Order(), entries.Keys.Where(id => all.Contains(id, StringComparison.Ordinal)).Order());
        Assert.Equal(entries.Count(entry => entry.Value.Events[^1].Act == LedgerAct.Destroyed), all.Split("方法　溶解").Length - 1);
    }

    private async Task AssertNamedAsync(string query, params string[] wrong) => Assert.Equal(wrong, (await _bench.KeepAsync(LedgerBench.Path + query)).Wrong);

    private LedgerEntry Entry(int number)
    {
        var made = new LedgerEvent { At = _bench.Registry.Time.GetUtcNow(), Act = LedgerAct.Made, On = _bench.Today(), Operator = "op-1", Terminal = "t-1", Reason = "理由, \"引用\"\u3000改め" };
        var entry = new LedgerEntry { Ledger = LedgerKind.Documents, Title = $"運用設計書{number}", Keeper = "市町村課", Place = number % 2 == 0 ? null : "書庫", BelongsTo = "job-1", Events = [made] };
        return (number % 3) switch
        {
            0 => entry,
            1 => entry.After(made with { Act = LedgerAct.Lent, Counterpart = "監査法人", Until = _bench.Today().AddDays(7), Reason = null }),
            _ => entry.After(made with { Act = LedgerAct.Destroyed, Method = DestructionMethod.Dissolved }),
        };
    }

    private static Dictionary<string, LedgerEntry> Parse(byte[] csv)
    {
        var found = new Dictionary<string, LedgerEntry>(StringComparer.Ordinal);
        using var stream = new MemoryStream(csv);
        using var reader = CsvReader.Create(stream);
        while (reader.Read())
        {
            var happened = new LedgerEvent
            {
                At = DateTimeOffset.Parse(reader.GetString("at"), CultureInfo.InvariantCulture),
                Act = Enum.Parse<LedgerAct>(reader.GetString("act"), ignoreCase: true),
                On = Day(reader.GetString("on"))!.Value,
                Operator = Text(reader.GetString("operator")),
                Terminal = Text(reader.GetString("terminal")),
                Reason = Text(reader.GetString("reason")),
                Counterpart = Text(reader.GetString("counterpart")),
                Until = Day(reader.GetString("until")),
                Method = Text(reader.GetString("method")) is { } method ? Enum.Parse<DestructionMethod>(method, ignoreCase: true) : null,
                Copies = Text(reader.GetString("copies")) is { } copies ? int.Parse(copies, CultureInfo.InvariantCulture) : 0,
            };
            var id = reader.GetString("id");
            found[id] = found.TryGetValue(id, out var known) ? known.After(happened) : new LedgerEntry
            {
                Ledger = Enum.Parse<LedgerKind>(reader.GetString("ledger"), ignoreCase: true),
                Title = reader.GetString("title"),
                Keeper = reader.GetString("keeper"),
                Place = Text(reader.GetString("place")),
                BelongsTo = Text(reader.GetString("belongsTo")),
                CopyOf = Text(reader.GetString("copyOf")),
                Function = Text(reader.GetString("function")),
                Events = [happened],
            };
        }

        return found;
    }

    private static string? Text(string cell) => cell.Length == 0 ? null : cell;

    private static DateOnly? Day(string cell) => cell.Length == 0 ? null : DateOnly.ParseExact(cell, "yyyyMMdd", CultureInfo.InvariantCulture);
}
