using System.Globalization;
using Juki.Records.Time;

namespace Juki.Records.Tests.Time;

public sealed class JapanTimeTests
{
    [Theory]
    [InlineData("2026-03-31T14:59:59Z", "2026-03-31")]
    [InlineData("2026-03-31T15:00:00Z", "2026-04-01")]
    [InlineData("2026-04-01T00:00:00+09:00", "2026-04-01")]
    [InlineData("2026-03-31T10:00:00-05:00", "2026-04-01")]
    public void A_day_turns_at_midnight_in_Japan(string moment, string day) => Assert.Equal(
        DateOnly.Parse(day, CultureInfo.InvariantCulture),
        JapanTime.DateOf(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture)));
}
