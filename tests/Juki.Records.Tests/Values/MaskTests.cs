using Juki.Records.Tests.Support;
using Juki.Records.Values;

namespace Juki.Records.Tests.Values;

[Trait("Requirement", "A5")]
public sealed class MaskTests
{
    [Fact]
    public void Personal_values_do_not_show_in_texts_made_of_them()
    {
        var code = Numbers.ResidentCode(24713000);
        var number = Numbers.IndividualNumber(31415926535);
        var date = LooseDate.From(new DateOnly(1990, 3, 15));
        var text = $"{code} {number} {date}";

        Assert.DoesNotContain(code.Value, text, StringComparison.Ordinal);
        Assert.DoesNotContain(number.Value, text, StringComparison.Ordinal);
        Assert.DoesNotContain(date.Value, text, StringComparison.Ordinal);
        Assert.Equal($"{default(ResidentCode)} {default(IndividualNumber)} {default(LooseDate)}", text);
    }

    [Fact]
    public void Records_notices_and_digests_say_nothing_of_the_person()
    {
        var notice = NoticeSample.MoveIn.Notice();
        var text = $"{notice} {notice.Items} {notice.ContentDigest} {NoticeSample.MoveIn.Stored()} {NoticeSample.MoveIn.Read()}";

        foreach (var value in notice.Items.Stored.Where(value => value.Length > 6))
            Assert.False(text.Contains(value, StringComparison.Ordinal), "A value of the notice shows.");
    }
}
