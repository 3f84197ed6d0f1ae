using System.Diagnostics;
using System.Net.Sockets;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Juki.LocalHost.Azurite;
using Juki.LocalHost.Machine;
using Juki.Testing;

namespace Juki.LocalHost.Tests.Azurite;

public class AzuriteProcessTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    internal const string HoldAzurite = "hold-azurite";

    internal static async Task HoldAzuriteAsync(string folder)
    {
        await using var running = await AzuriteFixture.StartOwnAsync(folder);
        Console.WriteLine(running.Endpoints.Blob.Port);
        Console.WriteLine(running.ConnectionString);
        await Task.Delay(Timeout.Infinite);
    }

    [Fact]
    public async Task All_three_services_answer_on_the_ports_that_were_found()
    {
        var name = AzuriteFixture.NewName();

        await new TableClient(azurite.ConnectionString, name).CreateAsync();
        await new QueueClient(azurite.ConnectionString, name).CreateAsync();
        await new BlobContainerClient(azurite.ConnectionString, name).CreateAsync();
    }

    [Fact]
    public async Task What_was_written_is_there_after_an_orderly_end_and_a_new_start()
    {
        using var folder = new TestFolder();
        await using (var first = await AzuriteFixture.StartOwnAsync(folder.Path))
        {
            var table = new TableClient(first.ConnectionString, "kept");
            await table.CreateAsync();
            await table.AddEntityAsync(new TableEntity("p", "r"));
        }

        await using var second = await AzuriteFixture.StartOwnAsync(folder.Path);

        Assert.True((await new TableClient(second.ConnectionString, "kept").GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
    }

    [Fact]
    public async Task It_ends_when_it_is_disposed()
    {
        using var folder = new TestFolder();
        var running = await AzuriteFixture.StartOwnAsync(folder.Path);
        var port = running.Endpoints.Table.Port;

        await running.DisposeAsync();

        Assert.True(running.Exited.IsCompletedSuccessfully);
        Assert.False(await ListensAsync(port));
    }

    [Fact]
    public async Task It_ends_even_when_its_parent_is_killed()
    {
        using var folder = new TestFolder();
        using var parent = Child.Of(typeof(ChildProgram), HoldAzurite, folder.Path);
        var port = int.Parse(await parent.LineAsync(), System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(await ListensAsync(port));

        await parent.KillAsync();

        await WaitUntil.TrueAsync("Azurite let go of its port", async () => !await ListensAsync(port));
    }

    [Fact]
    public async Task What_a_killed_parent_left_running_is_waited_for_and_has_written_its_data()
    {
        if (OperatingSystem.IsWindows())
            return; // A process can't be made to pause there.
        using var folder = new TestFolder();
        using var parent = Child.Of(typeof(ChildProgram), HoldAzurite, folder.Path);
        await parent.LineAsync();
        var table = new TableClient(await parent.LineAsync(), "kept");
        await table.CreateAsync();
        await table.AddEntityAsync(new TableEntity("p", "r"));
        var left = (await File.ReadAllTextAsync(folder.File("azurite.pid"))).Split(' ')[0];
        await SignalAsync("STOP", left);
        await parent.KillAsync();

        var script = await AzuriteInstallation.PerUser.EnsureAsync(installing: null, CancellationToken.None);
        var impatient = new AzuriteOptions { Folder = folder.Path, StopLimit = TimeSpan.FromSeconds(1) };
        var error = await Assert.ThrowsAsync<AzuriteFailedException>(() => AzuriteProcess.StartAsync(script, impatient, CancellationToken.None));
        Assert.Contains($"process {left}", error.Message, StringComparison.Ordinal);

        await SignalAsync("CONT", left);
        await using var next = await AzuriteFixture.StartOwnAsync(folder.Path);
        Assert.True((await new TableClient(next.ConnectionString, "kept").GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no number")]
    [InlineData("1 2020-01-01T00:00:00Z")]
    [InlineData("2147483647 2020-01-01T00:00:00Z")]
    public async Task A_mark_of_no_running_Azurite_keeps_nobody_from_starting(string mark)
    {
        using var folder = new TestFolder();
        await File.WriteAllTextAsync(folder.File("azurite.pid"), mark);

        await using var running = await AzuriteFixture.StartOwnAsync(folder.Path);

        Assert.False(running.Exited.IsCompleted);
    }

    [Fact]
    public async Task A_taken_port_is_named()
    {
        using var folder = new TestFolder();
        using var taker = new TcpListener(System.Net.IPAddress.Loopback, 0);
        taker.Start();
        var port = ((System.Net.IPEndPoint)taker.LocalEndpoint).Port;
        var script = await AzuriteInstallation.PerUser.EnsureAsync(installing: null, CancellationToken.None);

        var error = await Assert.ThrowsAsync<PortTakenException>(
            () => AzuriteProcess.StartAsync(script, new AzuriteOptions { Folder = folder.Path, TablePort = port }, CancellationToken.None));

        Assert.Contains($"Port {port} ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_that_ends_at_once_is_an_error_with_its_last_words()
    {
        using var folder = new TestFolder();
        var script = folder.File("broken.js");
        await File.WriteAllTextAsync(script, "console.error('no good'); process.exit(3);");

        var error = await Assert.ThrowsAsync<AzuriteFailedException>(
            () => AzuriteProcess.StartAsync(script, new AzuriteOptions { Folder = folder.Path }, CancellationToken.None));

        Assert.Contains("no good", error.Message, StringComparison.Ordinal);
    }

    private static async Task SignalAsync(string signal, string process)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process]);
        await kill.WaitForExitAsync();
    }

    private static async Task<bool> ListensAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(System.Net.IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
