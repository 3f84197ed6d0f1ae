using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Juki.LocalHost.Simulation;
using Juki.Records.Items;
using Juki.Records.Values;
using Juki.Registry.Loading;
using Juki.Registry.Messaging;
using Juki.Registry.MunicipalFiles;
using Juki.Registry.People;
using Juki.Registry.Updates;
using Juki.Testing;
using Juki.Vault.Indexes;
using Juki.Vault.Requests;
using Juki.Vault.Storage;

namespace Juki.Benchmarks;

/// <summary>
/// Takes the same people in twice, each time on an emulator of its own: as single notices, as many at once as the queue delivers, and as the
/// initial load of a full file. Tells both rates, the requests of each, and whether both ways have come to the same records.
/// </summary>
internal static class LoadRates
{
    private const string Municipality = "122033";
    private const int AtOnce = 16;
    private const int RowsInPart = 100;

    /// <summary>How many times the rate of single notices a load has to reach.</summary>
    private const double Least = 3;

    /// <summary>Runs both.</summary>
    /// <param name="people">How many people.</param>
    /// <returns>0 when the load is fast enough and comes to the same records.</returns>
    public static async Task<int> RunAsync(int people)
    {
        var rows = FullRegister.Of(Municipality, people, seed: 1);
        var (alone, noticed) = await OnOwnEmulatorAsync("notices", rows, ByNoticesAsync);
        var (together, loaded) = await OnOwnEmulatorAsync("load", rows, ByLoadAsync);
        var same = noticed.SequenceEqual(loaded, StringComparer.Ordinal);
        var times = alone.TotalSeconds / together.TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{people} people: {people / alone.TotalSeconds:0} a second as notices, {people / together.TotalSeconds:0} as a load: {times:0.0} times; records {(same ? "the same" : "differ")}"));
        return same && times >= Least ? 0 : 1;
    }

    private static async Task<(TimeSpan Took, IReadOnlyList<string> Records)> OnOwnEmulatorAsync(
        string way, IReadOnlyList<JsonObject> rows, Func<ServerUnderTest, TestMunicipalities, IReadOnlyList<JsonObject>, Task<TimeSpan>> take)
    {
        using var folder = new TestFolder();
        await using var azurite = await AzuriteFixture.StartOwnAsync(folder.File("azurite"));
        var municipalities = TestMunicipalities.Register(folder.File("keys"), Municipality);
        await using var server = await ServerUnderTest.StartAsync(new ServerParts(azurite.ConnectionString, folder.File("keys"), new RecordingReplies())
        {
            National = new RecordingNational(),
            Settings = UnusedSettings.With(("Messaging:MunicipalRegister", municipalities.RegisterFile)),
        });
        using var recording = server.Get<RequestRecorder>().Start();
        var took = await take(server, municipalities, rows);
        Console.WriteLine($"{way}: {RequestsOf(recording.Requests, rows.Count)}");
        var records = new List<string>();
        foreach (var row in rows)
            records.Add(await RecordOfAsync(server, row));
        return (took, records);
    }

    private static async Task<TimeSpan> ByNoticesAsync(ServerUnderTest server, TestMunicipalities municipalities, IReadOnlyList<JsonObject> rows)
    {
        var (keyId, key) = await server.Get<MessageKeys>().CurrentAsync(MessageKeyUse.Enc, CancellationToken.None);
        var bodies = rows.Select(row => municipalities.Seal(Municipality, TestMunicipalities.Event(Municipality, row), keyId, key)).ToList();
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(bodies, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (body, cancellationToken) =>
            await server.Get<UpdateProcessor>().ApplyAsync(body, 1, cancellationToken));
        return watch.Elapsed;
    }

    private static async Task<TimeSpan> ByLoadAsync(ServerUnderTest server, TestMunicipalities municipalities, IReadOnlyList<JsonObject> rows)
    {
        var (keyId, key) = await server.Get<MessageKeys>().CurrentAsync(MessageKeyUse.Enc, CancellationToken.None);
        var id = new LoadId(Municipality, Guid.NewGuid().ToString());
        var parts = rows.Chunk(RowsInPart).ToList();
        var blob = new StringBuilder();
        for (var number = 1; number <= parts.Count; number++)
        {
            var data = Said(id, ("part", number), ("of", parts.Count), ("rows", new JsonArray([.. parts[number - 1].Select(row => row.DeepClone())])));
            blob.Append(municipalities.Seal(Municipality, TestMunicipalities.Event(Municipality, data, type: KnownEvents.FilePart), keyId, key)).Append('\n');
        }

        var bytes = Encoding.ASCII.GetBytes(blob.ToString());
        await server.Get<IStorageAccounts>().Blobs(StorageArea.Records).GetBlobContainerClient(KnownContainers.MunicipalFiles)
            .GetBlobClient(FileManifest.BlobName(Municipality, id.FileId)).UploadAsync(new BinaryData(bytes), overwrite: true);
        var manifest = Said(id, ("parts", parts.Count), ("rows", rows.Count), ("blob", new JsonObject
        {
            ["name"] = FileManifest.BlobName(Municipality, id.FileId),
            ["size"] = bytes.Length,
            ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(bytes)),
        }));
        var message = municipalities.Seal(Municipality, TestMunicipalities.Event(Municipality, manifest, type: KnownEvents.File), keyId, key);

        var watch = Stopwatch.StartNew();
        await server.Get<FileIntake>().TakeAsync(message, 1, CancellationToken.None);
        foreach (var load in await server.Get<LoadSweep>().RunAsync(CancellationToken.None))
        {
            for (var nudge = load; nudge is not null;)
                nudge = await server.Get<LoadRun>().GoOnAsync(nudge, CancellationToken.None);
        }

        return watch.Elapsed;
    }

    // Other than the rates, these do not depend on what else the machine does.
    private static string RequestsOf(IReadOnlyList<StorageRequest> requests, int people)
    {
        var kinds = requests.CountBy(request => $"{request.Method} {request.Resource}").OrderByDescending(kind => kind.Value);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{requests.Count} requests, {(double)requests.Count / people:0.0} a person: {string.Join(", ", kinds.Select(kind => $"{kind.Key} {kind.Value}"))}");
    }

    private static JsonObject Said(LoadId id, params IEnumerable<(string Member, JsonNode Value)> members)
    {
        var data = new JsonObject { ["fileId"] = id.FileId, ["kind"] = "load", ["municipality"] = Municipality };
        foreach (var (member, value) in members)
            data[member] = value;
        return data;
    }

    // The time at which the row was made is the one thing that differs.
    private static async Task<string> RecordOfAsync(ServerUnderTest server, JsonObject row)
    {
        if (!ResidentCode.TryParse(row["residentCode"]!.GetValue<string>(), out var code))
            return "";
        var place = await server.Get<PersonLocator>().LocateForUpdateAsync(await server.Get<BlindIndex>().OfAsync(code, CancellationToken.None), CancellationToken.None);
        var kinds = string.Join(' ', place.Range.Rows.Select(kept => kept.Kind));
        var items = FieldTable.Juki.Fields.Where(field => field.Item != KnownItems.RecordedAt).Select(field => place.Body.Current?.Items[field.Item] ?? "");
        return string.Join('|', items.Append(kinds).Append(string.Join(' ', place.Body.Indexed)));
    }
}
