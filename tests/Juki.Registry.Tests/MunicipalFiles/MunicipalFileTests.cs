using System.Text.Json;
using System.Text.Json.Nodes;
using Juki.Registry.Exchanges;
using Juki.Registry.Messaging;
using Juki.Registry.MunicipalFiles;
using Juki.Registry.Quarantining;
using Juki.Testing;
using Microsoft.Extensions.Logging;

namespace Juki.Registry.Tests.MunicipalFiles;

/// <summary>Files of municipalities: whole ones are read, in either way in; anything else is refused with its reason and reaches no work.</summary>
[Trait("Requirement", "I1")]
public sealed class MunicipalFileTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const string Address = "市川市八幡一丁目１番１号";

    private readonly RecordingWork _work = new();
    private readonly IReadOnlyList<SyntheticPerson> _people = [.. Enumerable.Range(0, 7).Select(_ => SyntheticPerson.New())];
    private RegistryBench _bench = null!;

    public async Task InitializeAsync() => _bench = await RegistryBench.StartAsync(azurite);

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task A_whole_file_reaches_its_work_once_from_a_blob_or_from_messages_in_any_order()
    {
        var file = await (await New().SealAsync()).UploadAsync();
        Assert.Empty(await file.DeliverAsync());
        Assert.Empty(await file.DeliverAsync());
        Assert.Equal(Codes(_people), _work.Codes);

        _work.Codes.Clear();
        var parts = await New().SealAsync();
        await parts.DeliverAsync(parts.Parts[2]);
        await parts.DeliverAsync();
        await parts.DeliverAsync(parts.Parts[0]);
        await parts.DeliverAsync(parts.Parts[0]);
        Assert.Empty(_work.Codes);
        await parts.DeliverAsync(parts.Parts[1]);
        await parts.DeliverAsync(parts.Parts[1]);
        Assert.Equal(Codes(_people), _work.Codes);
    }

    [Fact]
    public async Task What_is_not_as_its_message_says_is_refused_with_its_reason()
    {
        await RefusedAsync("file-municipality", New(), spoil: (_, data) => data["municipality"] = RegistryBench.Funabashi);
        await RefusedAsync("file-municipality", New(), signer: RegistryBench.Funabashi);
        await RefusedAsync("file-municipality", New(rows: Rows(2, row => row["municipalityCode"] = RegistryBench.Funabashi)), part: 1, row: 3);
        await RefusedAsync("file-municipality", New(), manifest: data => data["municipality"] = RegistryBench.Funabashi);
        await RefusedAsync("file-kind", New(kind: "other"));
        await RefusedAsync("file-kind", New(), spoil: (_, data) => data["kind"] = "load");
        await RefusedAsync("file-missing", New(), manifest: data => data["blob"]!["name"] = $"{RegistryBench.Funabashi}/{data["fileId"]}");
        await RefusedAsync("file-truncated", New(), afterwards: whole => whole[..^9]);
        await RefusedAsync("file-truncated", New(), manifest: data => data["rows"] = 8);
        await RefusedAsync("file-truncated", New(), spoil: (_, data) => data["of"] = 4);
        await RefusedAsync("file-truncated", New(), manifest: data => data["parts"] = 2);
        await RefusedAsync("file-changed", New(), afterwards: whole => $"A{whole[1..]}");
        await RefusedAsync("file-changed", New(), afterwards: whole => whole.Replace('\n', ' '));
        await RefusedAsync("file-code-twice", New(rows: [.. Rows(), Rows()[1]]), part: 3, row: 2);
        await RefusedAsync("file-part-order", New(), spoil: (number, data) => data["part"] = number == 2 ? 1 : number, part: 2);
        await RefusedAsync("file-row", New(rows: Rows(4, row => row["residentCode"] = "12345678901")), part: 2, row: 2);
        await RefusedAsync("file-row", New(rows: Rows(4, row => row.Remove("municipalityCode"))), part: 2, row: 2);
        Assert.Empty(_work.Codes);
    }

    [Fact]
    public async Task A_part_that_comes_twice_with_other_content_and_an_id_that_is_used_again_are_refused()
    {
        var file = await New().SealAsync();
        var other = await New(fileId: file.FileId, rows: Rows(0, row => row["name"] = "合成　花子")).SealAsync();
        await file.DeliverAsync(file.Parts[0]);
        await file.DeliverAsync(other.Parts[0]);
        await file.DeliverAsync(file.Parts[1]);
        await file.DeliverAsync(file.Parts[2]);
        Assert.Equal("file-part-order", CodeOf(Assert.Single(await file.DeliverAsync())));
        other.Manifest["rows"] = 6;
        Assert.Equal("file-id-used", CodeOf(Assert.Single(await other.DeliverAsync())));
        Assert.Empty(_work.Codes);
    }

    [Fact]
    public async Task A_stopped_municipality_is_told_so_and_work_that_failed_goes_on_with_the_message_delivered_again()
    {
        _bench.Municipalities.Stop(RegistryBench.Ichikawa);
        await RefusedAsync("file-stopped", New());
        _bench.Municipalities.Stop();

        var file = await (await New().SealAsync()).UploadAsync();
        _work.Fault = new TimeoutException();
        await Assert.ThrowsAsync<TimeoutException>(() => file.DeliverAsync());
        _work.Fault = null;
        Assert.Empty(await file.DeliverAsync());
        Assert.Empty(_work.Codes);
        await file.DeliverAsync(deliveryCount: 2);
        Assert.Equal(Codes(_people), _work.Codes);
    }

    private static string CodeOf(JsonElement answer)
    {
        Assert.Equal("jp.juki.file-refused.v1", answer.GetProperty("type").GetString());
        return answer.GetProperty("data").GetProperty("code").GetString()!;
    }

    private static IEnumerable<string> Codes(IEnumerable<SyntheticPerson> people) => people.Select(person => person.ResidentCode);

    private IReadOnlyList<JsonObject> Rows(int? spoiled = null, Action<JsonObject>? spoil = null)
    {
        List<JsonObject> rows = [.. _people.Select(person => person.MoveIn(1, Address))];
        if (spoiled is { } at)
            spoil!(rows[at]);
        return rows;
    }

    private SentFile New(IReadOnlyList<JsonObject>? rows = null, string kind = "integrity", string? fileId = null) =>
        new(_bench, RegistryBench.Ichikawa, rows ?? Rows()) { Kind = kind, RowsInPart = 3, Intake = NewIntake(), FileId = fileId ?? Guid.NewGuid().ToString() };

    private FileIntake NewIntake() => new(
        _bench.Server.Get<MessageIntake>(),
        _bench.Server.Get<MunicipalRegister>(),
        _bench.Server.Get<FileBoard>(),
        _bench.Server.Get<MunicipalFileStore>(),
        [_work],
        _bench.Server.Get<FileRefusal>(),
        _bench.Server.Get<ExchangeLog>(),
        _bench.Time,
        _bench.Server.Get<ILogger<FileIntake>>());

    private async Task RefusedAsync(
        string code,
        SentFile file,
        Action<int, JsonObject>? spoil = null,
        string? signer = null,
        Action<JsonObject>? manifest = null,
        Func<string, string>? afterwards = null,
        int? part = null,
        int? row = null)
    {
        await (await file.SealAsync(spoil, signer)).UploadAsync(afterwards);
        manifest?.Invoke(file.Manifest);
        var answer = Assert.Single(await file.DeliverAsync());
        Assert.Equal((code, file.FileId), (CodeOf(answer), answer.GetProperty("data").GetProperty("fileId").GetString()));
        if (part is not null)
            Assert.Equal(part, answer.GetProperty("data").GetProperty("part").GetInt32());
        if (row is not null)
            Assert.Equal(row, answer.GetProperty("data").GetProperty("row").GetInt32());
    }
}
