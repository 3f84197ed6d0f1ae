using System.Text;
using Juki.Records.Files;
using Juki.Records.Time;
using Juki.Registry.Quarantining;
using Juki.Testing;

namespace Juki.Registry.Tests.Messaging;

/// <summary>What the Fuhyo server can't open or read may hold an individual number: of it nothing is kept but that it came (U2).</summary>
public sealed class SupplementQuarantineTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [Trait("Requirement", "U2")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_that_can_not_be_read_is_noted_and_its_body_kept_by_the_Juki_server_alone(bool isFuhyo)
    {
        await using var bench = isFuhyo ? await RegistryBench.StartAsync(azurite, RegisterFile.Fuhyo, []) : await RegistryBench.StartAsync(azurite);
        var body = $"個人番号 {SyntheticPerson.New().IndividualNumber} {Guid.NewGuid()}";
        await bench.Updates.ApplyAsync(body, 1, default);

        var quarantine = bench.Server.Get<Quarantine>();
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(body)));
        var noted = Assert.Single(await quarantine.ListAsync(JapanTime.DateOf(bench.Time.GetUtcNow()), default), message => message.Hash == hash);
        Assert.Equal("envelope-not-encrypted", noted.Code);
        Assert.Equal(isFuhyo, await quarantine.ReadBodyAsync(noted, default) is null);
    }
}
