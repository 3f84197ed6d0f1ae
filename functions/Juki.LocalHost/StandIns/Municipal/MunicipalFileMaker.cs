using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;

namespace Juki.LocalHost.StandIns.Municipal;

/// <summary>Makes a municipality's file as its communication server would: sealed parts, a line each, and what is said of them.</summary>
/// <param name="server">The communication server.</param>
/// <param name="municipality">Its municipality, six digits.</param>
/// <param name="kind">What the file is for, as the contract names it.</param>
internal sealed class MunicipalFileMaker(MunicipalCs server, string municipality, string kind)
{
    private const string Container = "municipal-files";

    // A part is one message, of 131,072 characters at the most.
    private const int RowsInPart = 50;

    /// <summary>Seals rows, uploads them, and says what they are.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="connection">Connection string of the account that the file goes to.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>Id of the file, and the message about it, for the queue of files.</returns>
    public async Task<(string FileId, string Message)> SendAsync(IReadOnlyList<JsonObject> rows, string connection, CancellationToken cancellationToken)
    {
        var (fileId, parts) = (Guid.NewGuid().ToString(), rows.Chunk(RowsInPart).ToList());
        var whole = Encoding.ASCII.GetBytes(string.Concat(parts.Select((some, index) => Part(fileId, index + 1, parts.Count, some) + "\n")));
        var blob = $"{municipality}/{fileId}";
        await new BlobServiceClient(connection).GetBlobContainerClient(Container).GetBlobClient(blob).UploadAsync(new BinaryData(whole), cancellationToken);
        var manifest = About(fileId);
        manifest["blob"] = new JsonObject { ["name"] = blob, ["size"] = whole.Length, ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(whole)) };
        manifest["parts"] = parts.Count;
        manifest["rows"] = rows.Count;
        return (fileId, Seal("jp.juki.file.v1", manifest));
    }

    private JsonObject About(string fileId) => new() { ["fileId"] = fileId, ["kind"] = kind, ["municipality"] = municipality };

    private string Part(string fileId, int number, int of, IEnumerable<JsonObject> rows)
    {
        var part = About(fileId);
        part["part"] = number;
        part["of"] = of;
        part["rows"] = new JsonArray([.. rows]);
        return Seal("jp.juki.file.part.v1", part);
    }

    private string Seal(string type, JsonObject data) => server.Seal(type, Guid.NewGuid().ToString(), TimeProvider.System.GetUtcNow(), data);
}
