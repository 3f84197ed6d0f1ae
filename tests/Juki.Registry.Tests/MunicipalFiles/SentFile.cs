using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Juki.Registry.Messaging;
using Juki.Registry.MunicipalFiles;
using Juki.Registry.Updates;
using Juki.Testing;
using Juki.Vault.Storage;

namespace Juki.Registry.Tests.MunicipalFiles;

/// <summary>A municipality's file as its communication server makes it, each piece open to be spoiled.</summary>
internal sealed class SentFile(RegistryBench bench, string municipality, IReadOnlyList<JsonObject> rows)
{

    public string FileId { get; init; } = Guid.NewGuid().ToString();

    public string Kind { get; init; } = "integrity";

    /// <summary>What takes the messages in.</summary>
    public FileIntake Intake { get; init; } = bench.Server.Get<FileIntake>();

    public int RowsInPart { get; init; } = 50;

    /// <summary>The sealed parts.</summary>
    public List<string> Parts { get; private set; } = [];

    /// <summary>The data of the message about the file; made by <see cref="SealAsync"/>.</summary>
    public JsonObject Manifest { get; private set; } = [];

    public static string MadeWhole(IEnumerable<string> parts) => string.Concat(parts.Select(part => part + "\n"));

    /// <summary>Seals the parts and says what the file is.</summary>
    public async Task<SentFile> SealAsync(Action<int, JsonObject>? spoil = null, string? signer = null)
    {
        var chunks = rows.Chunk(RowsInPart).ToList();
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
                ["rows"] = new JsonArray([.. chunks[number - 1].Select(row => row.DeepClone())]),
            };
            spoil?.Invoke(number, data);
            Parts.Add(await bench.SealAsync(data, signer ?? municipality, type: KnownEvents.FilePart));
        }

        Manifest = new JsonObject { ["fileId"] = FileId, ["kind"] = Kind, ["municipality"] = municipality, ["parts"] = chunks.Count, ["rows"] = rows.Count };
        return this;
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
