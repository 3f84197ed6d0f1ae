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

    [Theory]
    [InlineData(KeyPurpose.Current, 2026, "2026-01-01", "2027-01-01")]
    [InlineData(KeyPurpose.History, 2176, "2176-01-01", "2177-01-01")]
    [InlineData(KeyPurpose.Provisions, 202602, "2026-02-01", "2026-03-01")]
    [InlineData(KeyPurpose.Provisions, 202612, "2026-12-01", "2027-01-01")]
    [InlineData(KeyPurpose.Cases, 202611, "2026-11-01", "2026-12-01")]
    [InlineData(KeyPurpose.TemporaryNumbers, 20261231, "2026-12-31", "2027-01-01")]
    [InlineData(KeyPurpose.Messages, 20261, "2026-01-01", "2026-04-01")]
    [InlineData(KeyPurpose.Messages, 20264, "2026-10-01", "2027-01-01")]
    public void A_period_has_a_first_day_and_a_day_after_it(KeyPurpose purpose, int period, string first, string after)
    {
        Assert.Equal(first, KeyPeriods.FirstDay(purpose, period).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(after, KeyPeriods.DayAfter(purpose, period).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Every_purpose_has_a_key_object_of_its_own() => Assert.Equal(
        Enum.GetValues<KeyPurpose>().Length, Enum.GetValues<KeyPurpose>().Select(purpose => new DataKeyNumber(purpose, 2026).KeyObject).Distinct(StringComparer.Ordinal).Count());

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
