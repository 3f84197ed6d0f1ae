using System.Text.Json.Nodes;
using Fuhyo.Server;
using Juki.Records.Files;
using Juki.Registry.Messaging;
using Juki.Registry.Stops;
using Juki.Registry.Updates;
using Juki.Testing;

namespace Juki.Registry.Tests.Stops;

/// <summary>What a stopped municipality sends to the server whose file must never hold an individual number: nothing is set aside that could bring one in.</summary>
[Collection(nameof(Backlog))]
public sealed class StoppedSupplementTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Ichikawa = RegistryBench.Ichikawa;

    [Fact]
    [Trait("Requirement", "U2")]
    [Trait("Requirement", "F2")]
    public async Task What_fails_alone_is_refused_at_once_and_only_a_sound_notice_waits()
    {
        var municipalities = TestMunicipalities.Register(azurite.KeyFolder, Ichikawa);
        var replies = new RecordingReplies();
        await using var server = await ServerUnderTest.StartAsync(new ServerParts(azurite.SecondConnectionString, Path.Combine(azurite.KeyFolder, "fuhyo"), replies)
        {
            App = FuhyoApp.AddFuhyo,
            Settings = UnusedSettings.With(("Messaging:MunicipalRegister", municipalities.RegisterFile)),
        });
        municipalities.Stop(Ichikawa);

        var person = SyntheticPerson.New();
        var number = person.MoveIn(1, "市川市")["individualNumber"]!.GetValue<string>();
        JsonObject[] spoilt = [With("address", $"東京都新宿区 {number}"), With("individualNumber", number), With("residentCode", number)];
        foreach (var data in spoilt)
            await server.Get<UpdateProcessor>().ApplyAsync(await SealAsync(data), 1, default);
        Assert.Equal(["refused", "refused", "refused"], await OutcomesAsync());
        Assert.False(await server.Get<Backlog>().MunicipalitiesAsync(default).AnyAsync(each => each.Municipality == Ichikawa));

        await server.Get<UpdateProcessor>().ApplyAsync(await SealAsync(Entry()), 1, default);
        Assert.Equal(3, (await OutcomesAsync()).Count);
        Assert.True(await server.Get<Backlog>().MunicipalitiesAsync(default).AnyAsync(each => each.Municipality == Ichikawa));

        municipalities.Stop();
        await server.Get<BacklogRelease>().RunAsync(default);
        Assert.Equal("accepted", (await OutcomesAsync())[^1]);

        JsonObject Entry() => new()
        {
            ["residentCode"] = person.Code.Value,
            ["name"] = "試験　花子",
            ["birthDate"] = "19900315",
            ["addressMunicipalityCode"] = "131041",
            ["address"] = "東京都新宿区西新宿二丁目8番1号",
            ["changeDate"] = "20260401",
            ["managingMunicipalityCode"] = Ichikawa,
            ["stateClass"] = "0",
            ["gaijiFlag"] = "0",
            ["gaijiPattern"] = "0",
            ["act"] = "1",
        };

        JsonObject With(string member, string value)
        {
            var data = Entry();
            data[member] = value;
            return data;
        }

        async Task<string> SealAsync(JsonObject data)
        {
            var message = TestMunicipalities.Event(Ichikawa, data, type: KnownEvents.TypeOf(RegisterFile.Fuhyo, KnownEvents.Update));
            message["sequence"] = "1";
            var (keyId, key) = await server.Get<MessageKeys>().CurrentAsync(MessageKeyUse.Enc, default);
            return municipalities.Seal(Ichikawa, message, keyId, key);
        }

        async Task<IReadOnlyList<string>> OutcomesAsync() =>
            [.. (await replies.OpenAsync(municipalities, server.Get<MessageKeys>())).Select(reply => reply.Outcome)];
    }
}
