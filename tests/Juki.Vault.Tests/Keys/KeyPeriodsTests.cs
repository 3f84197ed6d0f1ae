using Juki.Vault.Keys;

namespace Juki.Vault.Tests.Keys;

public sealed class KeyPeriodsTests
{
    [Theory]
    [InlineData("2026-12-31T14:59:59Z", 2026, 202612, 20264)]
    [InlineData("2026-12-31T15:00:00Z", 2027, 202701, 20271)]
    [InlineData("2026-03-31T15:00:00Z", 2026, 202604, 20262)]
    public void Periods_turn_at_midnight_in_Japan(string now, int year, int month, int quarter)
    {
        var at = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(year, KeyPeriods.Current(at).Period);
        Assert.Equal(month, KeyPeriods.Provisions(at).Period);
        Assert.Equal(quarter, KeyPeriods.Messages(at).Period);
    }

    [Fact]
    public void A_number_on_the_wire_gives_itself_back()
    {
        Span<byte> wire = stackalloc byte[DataKeyNumber.Size];
        foreach (var purpose in Enum.GetValues<KeyPurpose>())
        {
            var number = new DataKeyNumber(purpose, 2176, 3);
            number.Write(wire);
            Assert.Equal(number, DataKeyNumber.Read(wire));
        }
    }
}
