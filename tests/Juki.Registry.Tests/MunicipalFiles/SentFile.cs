using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Juki.Registry.Messaging;
using Juki.Registry.MunicipalFiles;
using Juki.Registry.Updates;
using Juki.Testing;
using Juki.Vault.Storage;

namespace Juki.Registry.Tests.MunicipalFiles;

/// <summary>A municipality's file as its communication server makes it, each piece open to be spoiled.</summary>
/// <param name="bench">The bench.</param>
/// <param name="municipality">Whose file it is.</param>
/// <param name="rows">The rows in JSON.</param>
internal sealed class SentFile(RegistryBench bench, string municipality, IReadOnlyList<string> rows)
{
    public SentFile(RegistryBench bench, string municipality, IEnumerable<JsonObject> rows)
        : this(bench, municipality, [.. rows.Select(row => row.ToJsonString())])
    {
    }


    public string FileId { get; init; } = Guid.NewGuid().ToString();

    public string Kind { get; init; } = "integrity";

    /// <summary>What takes the messages in.</summary>
    public FileIntake Intake { get; init; } = bench.Server.Get<FileIntake>();

    public int RowsInPart { get; init; } = 50;

    /// <summary>The sealed parts.</summary>
    public List<string> Parts { get; private set; } = [];

    /// <summary>The events that the parts were, before they were sealed.</summary>
    public List<string> Events { get; } = [];

    /// <summary>The data of the message about the file; made by <see cref="SealAsync"/>.</summary>
    public JsonObject Manifest { get; private set; } = [];

    public static string MadeWhole(IEnumerable<string> parts) => string.Concat(parts.Select(part => part + "\n"));

    /// <summary>Seals the parts and says what the file is.</summary>
    public async Task<SentFile> SealAsync(Action<int, JsonObject>? spoil = null, string? signer = null)
    {
        var chunks = rows.Chunk(RowsInPart).ToList();
        var (keyId, key) = await bench.Server.Get<MessageKeys>().CurrentAsync(MessageKeyUse.Enc, default);
        Parts = [];
        for (var number = 1; number <= chunks.Count; number++)
        {
            var data = new JsonObject
            {
                ["fileId"] = FileId,
                ["kind"] = Kind,
                ["municipality"] = municipality,
                ["part"] = number,
                ["of"] = chunks.Count,
            };
            spoil?.Invoke(number, data);
            Parts.Add(Seal(signer ?? municipality, data, chunks[number - 1], keyId, key));
        }

        Manifest = new JsonObject { ["fileId"] = FileId, ["kind"] = Kind, ["municipality"] = municipality, ["parts"] = chunks.Count, ["rows"] = rows.Count };
        return this;
    }

    // Rows are put in as text, since a hundred thousand of them would take seconds as objects.
    private string Seal(string signer, JsonObject data, IEnumerable<string> some, string keyId, ECParameters key)
    {
        var part = TestMunicipalities.Event(signer, data, time: bench.Time.GetUtcNow(), type: KnownEvents.FilePart, register: bench.Register).ToJsonString();
        var whole = $"{part[..^2]},\"rows\":[{string.Join(',', some)}]}}}}";
        Events.Add(whole);
        return TestMunicipalities.Encrypt(bench.Municipalities.Sign(signer, Encoding.UTF8.GetBytes(whole)), keyId, key);
    }

    /// <summary>Writes the parts into the blob, and says so.</summary>
    public async Task<SentFile> UploadAsync(Func<string, string>? afterwards = null)
    {
        var whole = MadeWhole(Parts);
        Manifest["blob"] = new JsonObject
        {
            ["name"] = FileManifest.BlobName(municipality, FileId),
            ["size"] = whole.Length,
            ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(whole))),
        };
        await bench.Server.Get<IStorageAccounts>().Blobs(StorageArea.Records).GetBlobContainerClient(KnownContainers.MunicipalFiles)
            .GetBlobClient(FileManifest.BlobName(municipality, FileId)).UploadAsync(new BinaryData(afterwards?.Invoke(whole) ?? whole), overwrite: true);
        return this;
    }

    /// <summary>Puts the message about the file on the queue and lets it be taken in.</summary>
    /// <returns>What the municipality was sent in answer.</returns>
    public async Task<IReadOnlyList<JsonElement>> DeliverAsync(int deliveryCount = 1) =>
        await DeliverAsync(await bench.SealAsync(Manifest, municipality, type: KnownEvents.File), deliveryCount);

    /// <summary>Lets a message be taken in.</summary>
    public async Task<IReadOnlyList<JsonElement>> DeliverAsync(string body, int deliveryCount = 1)
    {
        var before = bench.SealedReplies.MessageIds.Count;
        await Intake.TakeAsync(body, deliveryCount, default);
        var answers = new List<JsonElement>();
        foreach (var id in bench.SealedReplies.MessageIds.Skip(before))
            answers.Add((await bench.SealedReplies.OpenAsync(id, bench.Municipalities, bench.Server.Get<MessageKeys>()))[^1].Content);
        return answers;
    }
}
