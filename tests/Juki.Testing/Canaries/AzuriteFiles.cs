using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Juki.Testing.Canaries;

/// <summary>The files of an emulator as they lie on the disk, what it has deleted but not yet overwritten included.</summary>
public static class AzuriteFiles
{
    private const string TableFile = "__azurite_db_table__.json";
    private const string QueueFile = "__azurite_db_queue__.json";
    private const string BlobFile = "__azurite_db_blob__.json";

    /// <summary>Waits until all that the emulator was told before this call is in its files.</summary>
    public static async Task WrittenAsync(string folder, string connectionString)
    {
        var marker = AzuriteFixture.NewName("written");
        await new TableClient(connectionString, marker).CreateAsync();
        await new QueueClient(connectionString, marker).CreateAsync();
        await new BlobContainerClient(connectionString, marker).CreateAsync();
        await WaitUntil.TrueAsync(
            "the emulator has written its data",
            () => new[] { TableFile, QueueFile, BlobFile }.All(file => Encoding.UTF8.GetString(ReadShared(Path.Combine(folder, file))).Contains(marker, StringComparison.Ordinal)));
    }

    public static IEnumerable<StoredContent> Read(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            yield return new StoredContent("the emulator's folder, a file's name", Path.GetRelativePath(folder, path));
            yield return new StoredContent($"the emulator's folder, {Path.GetRelativePath(folder, path)}", ReadShared(path));
        }
    }

    // The emulator writes a new state beside the old one and renames it: that name may be gone when it is to be read.
    private static byte[] ReadShared(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var content = new MemoryStream();
            file.CopyTo(content);
            return content.ToArray();
        }
        catch (FileNotFoundException)
        {
            return [];
        }
    }
}
