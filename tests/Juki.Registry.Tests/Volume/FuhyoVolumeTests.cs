using Juki.Records.Files;
using Juki.Testing.Canaries;

namespace Juki.Registry.Tests.Volume;

/// <summary>
/// The Fuhyo server against the plain model: years of people on family-register supplements, on an emulator of its own. No answer, no failed check, no
/// row and nothing that the national server got may differ, and no value of anybody may lie in the clear.
/// </summary>
[Trait("Requirement", "U4")]
[Trait("Requirement", "U5")]
[Trait("Requirement", "U6")]
[Trait("Requirement", "A5")]
[Trait("Requirement", "C17")]
public sealed class FuhyoVolumeTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>
{
    [Fact]
    public async Task Nothing_differs_from_the_plain_model_over_years_in_memory()
    {
        var lived = new Lived(VolumeTests.Life(people: 150, years: 1, pace: 40, seed: 2), RegisterFile.Fuhyo);
        Assert.InRange(lived.Life.Notices.Count, 2_000, int.MaxValue);
        await using var served = await lived.ServeAsync(connectionString: null, Path.Combine(azurite.KeyFolder, "memory"));
        Assert.Empty(await lived.DifferencesAsync(served));
        Assert.InRange(lived.LastAddressesInJapan("3"), 20, int.MaxValue);
        Assert.Equal(lived.LastAddressesInJapan("3"), await served.WarnedAsync("R3-warning"));
        Assert.Equal(lived.LastAddressesInJapan("1"), await served.WarnedAsync("R1-warning"));
    }

    [Fact]
    public async Task Nothing_differs_from_the_plain_model_and_nothing_lies_in_the_clear()
    {
        var lived = new Lived(VolumeTests.Life(people: 40, years: 2, pace: 15, seed: 1), RegisterFile.Fuhyo);
        Assert.InRange(lived.Life.Notices.Count, 600, int.MaxValue);
        await using var served = await lived.ServeAsync(azurite.ConnectionString, azurite.KeyFolder);
        Assert.Empty(await lived.DifferencesAsync(served));
        Assert.Empty(await lived.DifferingForwardsAsync(served));

        var stored = await StorageContents.ReadAllAsync(azurite.ConnectionString);
        Assert.Contains(stored, content => content.Place == "table People column Sealed0");
        Assert.Empty(new CanaryScan(SampleValues.Of(lived.Life).Where(value => !IsDayOfTheFeed(value))).Find(stored));
    }

    // Children are born on days that rows of what was exchanged are named by.
    private static bool IsDayOfTheFeed(string value) => value.Length == 8 && string.CompareOrdinal(value, "20241001") >= 0 && value.All(char.IsAsciiDigit);
}
