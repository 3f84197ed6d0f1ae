using System.Net;
using System.Text.Json;
using Juki.Registry.Health;
using Juki.Testing;
using Juki.Vault.Keys;
using Juki.Vault.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Juki.Registry.Tests.Health;

public sealed class HealthCheckTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private static readonly WrappedKey Wrapped = new("1", [1, 2, 3]);

    private readonly FakeTimeProvider _time = new();
    private VaultUnderTest _vault = null!;

    public async Task InitializeAsync() => _vault = await VaultUnderTest.StartAsync(azurite.ConnectionString, azurite.KeyFolder, _time);

    public async Task DisposeAsync() => await _vault.DisposeAsync();

    [Fact]
    public async Task With_vault_and_storage_at_work_every_part_is_healthy()
    {
        await using var bench = await ApiBench.StartAsync(azurite);
        var reply = await bench.GetAsync("/api/health");
        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal("healthy", reply.Body.GetProperty("status").GetString());
        Assert.Equal(["vault", "storage-records", "storage-keys", "storage-log"], reply.Body.GetProperty("parts").EnumerateObject().Select(p => p.Name));
        Assert.All(reply.Body.GetProperty("parts").EnumerateObject(), p => Assert.Equal("healthy", p.Value.GetString()));
    }

    [Fact]
    public async Task A_vault_that_gives_another_key_back_is_failing()
    {
        var (status, parts) = await ProbeAsync(new ScriptedVault(_ => Task.FromResult(new byte[32])));
        Assert.Equal((StatusCodes.Status503ServiceUnavailable, "failing"), (status, parts["vault"]));
        Assert.Equal("healthy", parts["storage-log"]);
    }

    [Fact]
    public async Task A_vault_that_denies_its_key_object_is_failing() =>
        Assert.Equal("failing", (await ProbeAsync(new ScriptedVault(_ => throw new KeyObjectMissingException("probe")))).Parts["vault"]);

    [Fact]
    public async Task A_vault_that_fails_in_an_unforeseen_way_is_unknown_and_that_is_not_healthy()
    {
        var (status, parts) = await ProbeAsync(new ScriptedVault(_ => throw new NotSupportedException()));
        Assert.Equal((StatusCodes.Status503ServiceUnavailable, "unknown"), (status, parts["vault"]));
    }

    [Fact]
    public async Task A_vault_that_does_not_answer_is_given_up_on()
    {
        var asked = new TaskCompletionSource();
        var probing = ProbeAsync(new ScriptedVault(async limit =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.Infinite, limit);
            return [];
        }));
        await asked.Task;
        _time.Advance(TimeSpan.FromMinutes(1));
        var (status, parts) = await probing;
        Assert.Equal((StatusCodes.Status503ServiceUnavailable, "unknown"), (status, parts["vault"]));
    }

    [Fact]
    public async Task Storage_without_its_tables_is_failing()
    {
        var folder = new TestFolder();
        await using var emulator = await AzuriteFixture.StartOwnAsync(folder.Path);
        await using var vault = await VaultUnderTest.StartAsync(emulator.ConnectionString, azurite.KeyFolder, _time);
        var (_, parts) = await ProbeAsync(new ScriptedVault(null), vault);
        Assert.Equal("healthy", parts["storage-log"]);

        await vault.Get<IStorageAccounts>().Tables(StorageArea.Log).DeleteTableAsync(KnownTables.Provisions);
        (_, parts) = await ProbeAsync(new ScriptedVault(null), vault);
        Assert.Equal(("failing", "healthy"), (parts["storage-log"], parts["storage-records"]));
        folder.Dispose();
    }

    [Fact]
    public async Task Whoever_asks_often_does_not_load_the_vault()
    {
        var vault = new ScriptedVault(null);
        using var check = Check(vault, _vault);
        for (var i = 0; i < 20; i++)
            await check.CheckAsync(default);
        Assert.Equal(1, vault.Wraps);
        _time.Advance(TimeSpan.FromMinutes(1));
        await check.CheckAsync(default);
        Assert.Equal(2, vault.Wraps);
    }

    private async Task<(int Status, Dictionary<string, string> Parts)> ProbeAsync(ScriptedVault vault, VaultUnderTest? storage = null)
    {
        using var check = Check(vault, storage ?? _vault);
        var http = new DefaultHttpContext();
        using var body = new MemoryStream();
        http.Response.Body = body;
        await (await check.AnswerAsync(http.Request, default)).ExecuteAsync(http);
        using var json = JsonDocument.Parse(body.ToArray());
        var parts = json.RootElement.GetProperty("parts").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!);
        return (http.Response.StatusCode, parts);
    }

    private HealthCheck Check(ScriptedVault vault, VaultUnderTest storage) => new(
        new VaultProbe(vault, vault, Options.Create(new VaultOptions { File = "juki" })),
        storage.Get<StorageProbe>(),
        _time,
        NullLogger<HealthCheck>.Instance);

    /// <summary>A vault whose unwrapping goes as told, or well where nothing is told.</summary>
    private sealed class ScriptedVault(Func<CancellationToken, Task<byte[]>>? unwrap) : IKeyWrapper, IKeyObjects
    {
        private byte[] _key = [];

        public int Wraps { get; private set; }

        public Task<WrappedKey> WrapAsync(string keyObject, ReadOnlyMemory<byte> dataKey, CancellationToken cancellationToken)
        {
            Wraps++;
            _key = dataKey.ToArray();
            return Task.FromResult(Wrapped);
        }

        public Task<byte[]> UnwrapAsync(string keyObject, WrappedKey wrapped, CancellationToken cancellationToken) =>
            unwrap is null ? Task.FromResult(_key) : unwrap(cancellationToken);

        public Task EnsureAsync(string keyObject, KeyObjectKind kind, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<DateTimeOffset> DestroyAsync(string keyObject, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
