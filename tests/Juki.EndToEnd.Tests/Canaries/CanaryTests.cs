using System.Text;
using System.Text.RegularExpressions;
using Juki.EndToEnd.Tests.Running;
using Juki.Records.Municipalities;
using Juki.Testing;
using Juki.Testing.Canaries;
using Juki.Vault.Storage;

namespace Juki.EndToEnd.Tests.Canaries;

/// <summary>
/// Nothing that the system writes holds a value of any sample person in the clear: not its storage, not the files below that, not what it prints.
/// Left out are the lines of the closing screen, which print two numbers of one synthetic person on purpose; the municipalities that the counts name,
/// some of which are surnames too; and what lies beside the emulator's folder: the national server's journal and the guide for the commands are not
/// the prefecture's.
/// </summary>
[Collection(SharedHost.Name)]
[Trait("Requirement", "A5")]
public sealed class CanaryTests(SharedHost shared)
{
    private const int LeastContents = 1_000;

    // A name with its count or code, and nothing of an address.
    private static readonly Regex CountedMunicipality = new(
        $"(?<=^ +|, )(?:{string.Join('|', MunicipalityTable.All.Select(m => m.Name))})(?= +[0-9])", RegexOptions.Multiline | RegexOptions.CultureInvariant);

    [Fact]
    public async Task After_a_loaded_run_no_value_of_anybody_lies_anywhere_in_the_clear()
    {
        using var load = await CanaryLoad.PrepareAsync(shared.Host);
        await load.AskAsync(shared.Sample);
        await load.DiscloseAsync(shared.Sample);
        await load.CheckAsync();
        await load.ProvideInBulkAsync();
        await load.NotifyAsync(shared.Sample);
        using var stopped = await load.StopAsync(shared.Sample);
        var storage = (await shared.Host.InfoAsync()).Juki.Settings["Storage__Records"];
        await AzuriteFiles.WrittenAsync(shared.Host.Data.Azurite, storage);

        var stored = await StorageContents.ReadAllAsync(storage);
        var files = AzuriteFiles.Read(shared.Host.Data.Azurite).ToList();
        AssertLoaded(stored, files);

        var scan = new CanaryScan([.. SampleValues.Of(shared.Sample), .. SampleValues.Of(load.Sent)]);
        Assert.Empty(scan.Find(stored));
        Assert.Empty(scan.Find(files));
        Assert.Empty(scan.Find(Printed(shared.Host.Child)));

        // The same scan sees what is there to be seen: the screen, and a journal that is not the prefecture's.
        Assert.NotEmpty(scan.Find([new StoredContent("all that was printed", shared.Host.Child.Written.Output)]));
        Assert.NotEmpty(scan.Find(Directory.EnumerateFiles(shared.Host.Data.Juki.National).Select(path => new StoredContent("the journal", ReadShared(path)))));
    }

    // Each place holds what it is to be scanned for; reports of purges are made once a day and name nobody.
    private static void AssertLoaded(IReadOnlyList<StoredContent> stored, IReadOnlyList<StoredContent> files)
    {
        Assert.Contains(stored, c => c.Place == "table DataKeys column Wrapped");
        foreach (var table in KnownTables.All.Select(t => t.Name).Except([KnownTables.DataKeys, KnownTables.Retention]))
            Assert.Contains(stored, c => c.Place == $"table {table} column Sealed0");
        Assert.True(stored.Count(c => c.Place.StartsWith("queue juki-replies-", StringComparison.Ordinal) && !c.Place.Contains("decoded", StringComparison.Ordinal)) >= 5);
        Assert.Contains(stored, c => c.Place.StartsWith("queue juki-updates-dead", StringComparison.Ordinal));
        Assert.Contains(stored, c => c.Place == "container local-queue-bodies, a blob" && c.Bytes.Length > 48 * 1024);
        Assert.True(stored.Count(c => c.Place == "container quarantine, a blob") >= 2);
        Assert.Contains(stored, c => c.Place == $"container {KnownContainers.MunicipalFiles}, a blob");
        Assert.Contains(stored, c => c.Place == "container bulk, a blob");
        Assert.True(stored.Count > LeastContents);
        foreach (var file in new[] { "table", "queue", "blob" })
            Assert.Contains(files, c => c.Place.EndsWith($"__azurite_db_{file}__.json", StringComparison.Ordinal) && c.Bytes.Length > 0);
        Assert.Contains(files, c => c.Place.Contains("__queuestorage__", StringComparison.Ordinal) && c.Bytes.Length > 0);
        Assert.Contains(files, c => c.Place.Contains("__blobstorage__", StringComparison.Ordinal) && c.Bytes.Length > 0);
    }

    private static IEnumerable<StoredContent> Printed(Child child)
    {
        var printed = Encoding.UTF8.GetString(child.Written.Output);
        var screen = printed.IndexOf(ClosingScreen.Header, StringComparison.Ordinal);
        var after = printed.IndexOf(ClosingScreen.Footer, screen, StringComparison.Ordinal);
        yield return new StoredContent("what it printed before the closing screen", CountedMunicipality.Replace(printed[..screen], ""));
        yield return new StoredContent("what it printed after it", printed[after..]);
        yield return new StoredContent("its error stream", child.Written.Error);
    }

    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var content = new MemoryStream();
        file.CopyTo(content);
        return content.ToArray();
    }
}
