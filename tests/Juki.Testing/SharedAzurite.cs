using Juki.LocalHost.Azurite;

namespace Juki.Testing;

/// <summary>The one Azurite of a test process; it and its folder go when the process ends.</summary>
internal sealed class SharedAzurite
{
    private readonly TestFolder _folder;

    private SharedAzurite(TestFolder folder, AzuriteProcess process)
    {
        _folder = folder;
        Process = process;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => End();
    }

    public AzuriteProcess Process { get; }

    public string Folder => _folder.Path;

    public static async Task<SharedAzurite> StartAsync()
    {
        TestFolder.DeleteAbandoned();
        var folder = new TestFolder();
        return new SharedAzurite(folder, await AzuriteFixture.StartOwnAsync(folder.Path));
    }

    private void End()
    {
        Process.DisposeAsync().AsTask().Wait();
        _folder.Dispose();
    }
}
