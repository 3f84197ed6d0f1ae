using System.Net;
using Juki.LocalHost.Settings;
using Juki.Testing;

namespace Juki.LocalHost.Tests.Commands;

public sealed class AppsCommandTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task The_app_alone_can_be_killed_and_started_again_on_the_same_storage()
    {
        var settings = _folder.File("settings.json");
        string[] accounts = ["MunicipalQueues", "Storage__Records", "Storage__Keys", "Storage__Log"];
        await LocalSettings.OfFolder(AppContext.BaseDirectory)
            .With(accounts.Select(account => KeyValuePair.Create(account, azurite.ConnectionString)))
            .With(new KeyValuePair<string, string>("Vault__Keys", _folder.File("keys")))
            .With(new Dictionary<string, string> { ["Link__Authority"] = "http://localhost:7081/", ["Link__Audience"] = "juki-link", ["Link__Caller"] = "nobody" })
            .WriteAsync(settings, CancellationToken.None);
        string[] arguments = ["apps", "--settings", settings, "--data", _folder.File("data"), "--http-port", "0"];

        using (var first = Child.LocalHost(arguments))
        {
            await first.LineAsync("ready at ");
            await first.KillAsync();
        }

        using var second = Child.LocalHost(arguments);
        var address = (await second.LineAsync("ready at "))["ready at ".Length..];
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        using var answer = await client.GetAsync(new Uri("api/no-such-function", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    public void Dispose() => _folder.Dispose();
}
