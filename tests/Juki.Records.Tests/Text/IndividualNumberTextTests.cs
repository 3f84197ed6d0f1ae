using CsCheck;
using Juki.Records.Tests.Support;
using Juki.Records.Text;

namespace Juki.Records.Tests.Text;

[Trait("Requirement", "U2")]
[Trait("Requirement", "F2")]
public sealed class IndividualNumberTextTests
{
    private static readonly string[] Separators = ["", " ", "　", "-", "－", "‐", "–", "—", "−", "ー", "・", ".", "/", "_", " - "];

    private static readonly Gen<string> Separator = Gen.Int[0, Separators.Length - 1].Select(at => Separators[at]);

    [Theory]
    [InlineData("123456789018", true)]
    [InlineData("１２３４５６７８９０１８", true)]
    [InlineData("1234-5678-9018", true)]
    [InlineData("１２３４　５６７８　９０１８", true)]
    [InlineData("1234567890 18", true)]
    [InlineData("市川市八幡一丁目1番1号 123456789018", true)]
    [InlineData("個人番号:1234・5678・9018（本人）", true)]
    [InlineData("〒272-8501 1234 5678 9018", true)]
    [InlineData("1234 5678 9018 2 階", true)]
    [InlineData("123456789018号", true)]
    [InlineData("\U0001D7CF\U0001D7D0\U0001D7D1\U0001D7D2\U0001D7D3\U0001D7D4\U0001D7D5\U0001D7D6\U0001D7D7\U0001D7CE\U0001D7CF\U0001D7D6", true)]
    [InlineData("123456789012", false)]
    [InlineData("12345678901", false)]
    [InlineData("1234567890188", false)]
    [InlineData("0123456789018", false)]
    [InlineData("1234、5678番9018", false)]
    [InlineData("12345678903", false)]
    [InlineData("市川市八幡一丁目1番1号　コーポ試験101-2", false)]
    [InlineData("047-334-1111", false)]
    [InlineData("試験　花子", false)]
    [InlineData("", false)]
    public void A_number_is_found_by_its_digits_and_its_check_digit(string text, bool found) => Assert.Equal(found, IndividualNumberText.IsIn(text));

    [Fact]
    public void However_it_is_parted_and_wherever_it_stands_a_number_is_found() =>
        Gen.Select(Gen.Long[0, 99999999999], Separator.Array[11], Gen.Bool).Sample((body, separators, wide) =>
        {
            var number = Numbers.Individual(body).Select(digit => wide ? (char)(digit - '0' + '０') : digit).ToList();
            var parted = string.Concat(number.Take(11).Zip(separators, (digit, separator) => digit + separator)) + number[11];
            return IndividualNumberText.IsIn(parted) && IndividualNumberText.IsIn($"市川市{parted}番");
        });

    [Fact]
    public void Another_check_digit_is_no_number() => Gen.Select(Gen.Long[0, 99999999999], Gen.Int[1, 9]).Sample((body, off) =>
    {
        var number = Numbers.Individual(body);
        return !IndividualNumberText.IsIn(number[..^1] + (char)('0' + ((number[^1] - '0' + off) % 10)));
    });
}
