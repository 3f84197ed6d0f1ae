using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Juki.Testing;
using Juki.Testing.Canaries;

namespace Juki.EndToEnd.Tests.Canaries;

/// <summary>The scan finds a value that was left open on purpose, in every form and every place, between bytes that mean nothing.</summary>
[Trait("Requirement", "A5")]
public sealed class OpenOnPurposeTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Name = "合成　花子";
    private const string Surname = "合成";
    private const string Code = "12345678903";
    private const string Date = "19860927";

    private static readonly CanaryScan Scan = new([Name, Surname, Code, Date]);

    // Made without the scan's own patterns.
    private static readonly Dictionary<string, Func<string, byte[]>> Forms = new()
    {
        ["UTF-8"] = Encoding.UTF8.GetBytes,
        ["UTF-16 LE"] = Encoding.Unicode.GetBytes,
        ["UTF-16 BE"] = Encoding.BigEndianUnicode.GetBytes,
        ["hex, capitals"] = value => Ascii(Convert.ToHexString(Encoding.UTF8.GetBytes(value))),
        ["hex, small"] = value => Ascii(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(value))),
        ["hex of UTF-16"] = value => Ascii(Convert.ToHexString(Encoding.Unicode.GetBytes(value))),
        ["base64"] = value => Ascii(Convert.ToBase64String(Encoding.UTF8.GetBytes(value))),
        ["base64 after one byte"] = value => Ascii(Convert.ToBase64String(Noise(1, Encoding.UTF8.GetBytes(value), 5))),
        ["base64 after two bytes"] = value => Ascii(Convert.ToBase64String(Noise(2, Encoding.UTF8.GetBytes(value), 7))),
        ["base64 of UTF-16"] = value => Ascii(Convert.ToBase64String(Noise(4, Encoding.Unicode.GetBytes(value), 1))),
        ["base64url"] = value => Ascii(Base64Url.EncodeToString(Noise(1, Encoding.UTF8.GetBytes(value), 1))),
        ["JSON escapes, capitals"] = value => Ascii(JsonSerializer.Serialize(value)),
        ["JSON escapes, small"] = value => Ascii(string.Concat(value.Select(c => c < 128 ? $"{c}" : "\\u" + ((int)c).ToString("x4")))),
    };

    public static TheoryData<string, string> Open
    {
        get
        {
            var open = new TheoryData<string, string>();
            foreach (var form in Forms.Keys)
            {
                open.Add(form, Name);
                open.Add(form, Code);
            }

            open.Add("UTF-8", Surname);
            open.Add("base64 after one byte", Surname);
            open.Add("UTF-8", Date);
            open.Add("base64", Date);
            return open;
        }
    }

    [Theory]
    [MemberData(nameof(Open))]
    public async Task A_value_left_open_is_found_in_column_queue_and_blob(string form, string value)
    {
        var open = Noise(9, Forms[form](value), 9);
        var place = AzuriteFixture.NewName("open");
        await WriteAsync(place, open);

        // As it lies in the queue it is base64 once more, which is a form of its own for some.
        Assert.Equal(
            [$"table {place} column Sealed0", $"queue {place}, decoded", $"container {place}, a blob"],
            Scan.Find(await OfAsync(place)).Where(p => p != $"queue {place}"));
    }

    [Fact]
    public async Task A_value_in_a_name_a_key_or_metadata_is_found()
    {
        var place = AzuriteFixture.NewName("open");
        var table = await TableAsync(place);
        await table.AddEntityAsync(new TableEntity(Code, "r") { ["plain"] = Name });
        await table.AddEntityAsync(new TableEntity("p", $"x-{Code}-y"));
        var queue = new QueueClient(azurite.ConnectionString, place);
        await queue.CreateAsync(new Dictionary<string, string> { ["of"] = Code });
        var container = new BlobContainerClient(azurite.ConnectionString, place);
        await container.CreateAsync(metadata: new Dictionary<string, string> { ["of"] = Code });
        await container.UploadBlobAsync($"{Date}/{Code}", BinaryData.FromString("sealed"));
        await container.GetBlobClient($"{Date}/{Code}").SetMetadataAsync(new Dictionary<string, string> { ["of"] = Code });

        Assert.Equal(
            [
                $"container {place}, a blob's name", $"container {place}, a blob, metadata", $"container {place}, metadata",
                $"queue {place}, metadata",
                $"table {place} column PartitionKey", $"table {place} column RowKey", $"table {place} column plain",
            ],
            Scan.Find(await OfAsync(place)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_value_that_was_overwritten_still_lies_in_the_files()
    {
        var place = AzuriteFixture.NewName("open");
        var container = new BlobContainerClient(azurite.ConnectionString, place);
        await container.CreateAsync();
        await container.UploadBlobAsync("b", BinaryData.FromString(Name));
        await container.DeleteBlobAsync("b");
        await AzuriteFiles.WrittenAsync(azurite.Folder, azurite.ConnectionString);

        Assert.Contains(Scan.Find(AzuriteFiles.Read(azurite.Folder)), p => p.Contains("__blobstorage__", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_sealed_is_not_found()
    {
        var place = AzuriteFixture.NewName("sealed");
        await WriteAsync(place, RandomNumberGenerator.GetBytes(10_000));

        Assert.Empty(Scan.Find(await OfAsync(place)));
    }

    [Theory]
    [InlineData("a19860927")]
    [InlineData("198609270")]
    public void Eight_digits_cut_out_of_a_token_are_no_date(string token) => Assert.Empty(Scan.Find([new StoredContent("token", token)]));

    private async Task WriteAsync(string place, byte[] content)
    {
        await (await TableAsync(place)).AddEntityAsync(new TableEntity("p", "r") { ["Sealed0"] = content });
        var queue = new QueueClient(azurite.ConnectionString, place);
        await queue.CreateAsync();
        await queue.SendMessageAsync(Convert.ToBase64String(content));
        var container = new BlobContainerClient(azurite.ConnectionString, place);
        await container.CreateAsync();
        await container.UploadBlobAsync("b", new BinaryData(content));
    }

    private async Task<TableClient> TableAsync(string name)
    {
        var table = new TableClient(azurite.ConnectionString, name);
        await table.CreateAsync();
        return table;
    }

    // The emulator is shared with other tests, which leave other values open.
    private async Task<IReadOnlyList<StoredContent>> OfAsync(string place) =>
        [.. (await StorageContents.ReadAllAsync(azurite.ConnectionString)).Where(c => c.Place.Contains(place, StringComparison.Ordinal))];

    private static byte[] Noise(int before, byte[] value, int after) => [.. NoDigits(before), .. value, .. NoDigits(after)];

    // Like the bytes of a seal, but none that would make a longer number of a number.
    private static byte[] NoDigits(int count) => [.. RandomNumberGenerator.GetBytes(count).Select(b => (byte)(b | 0x80))];

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
