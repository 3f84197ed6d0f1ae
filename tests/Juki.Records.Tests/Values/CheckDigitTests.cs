using CsCheck;
using Juki.Records.Municipalities;
using Juki.Records.Tests.Support;
using Juki.Records.Values;

namespace Juki.Records.Tests.Values;

public sealed class CheckDigitTests
{
    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Table = ReferenceTable.Read("check_digit_examples");

    // By place in the table, so that no number is part of a test's name.
    public static TheoryData<int> Examples() => [.. Enumerable.Range(0, Table.Count)];

    [Theory]
    [MemberData(nameof(Examples))]
    [Trait("Requirement", "C02")]
    [Trait("Requirement", "C03")]
    [Trait("Requirement", "C04")]
    public void Every_example_of_the_reference_is_told_valid_or_invalid(int place)
    {
        var (kind, value) = (Table[place]["kind"], Table[place]["value"]);
        var told = kind[..^4] switch
        {
            "個人番号" => IndividualNumber.TryParse(value, out _),
            "住民票コード" => ResidentCode.TryParse(value, out _),

            // The table of this prefecture can't tell whether a code elsewhere is assigned.
            _ => MunicipalityCode.TryParse(value, out var code) && (!value.StartsWith("122", StringComparison.Ordinal) || MunicipalityTable.Find(code) is not null),
        };
        Assert.Equal(Table[place]["verdict"] == "valid", told);
    }

    [Fact]
    public void Remainder_zero_gives_0_for_people_and_1_for_municipalities()
    {
        Assert.Equal('0', CheckDigit.IndividualNumber.Compute("11111111115"));
        Assert.Equal('0', CheckDigit.ResidentCode.Compute("3333333332"));
        Assert.Equal('1', CheckDigit.MunicipalityCode.Compute("12227"));
    }

    [Theory]
    [InlineData("123456789")]
    [InlineData("12345678901")]
    [InlineData("123456789x")]
    [InlineData("１２３４５６７８９０")]
    public void A_body_that_is_not_ten_half_width_digits_is_refused(string body) =>
        Assert.Throws<ArgumentException>(() => CheckDigit.ResidentCode.Compute(body));

    [Theory]
    [InlineData("12101", "121011")]
    [InlineData("12227", "122271")]
    [InlineData("121011", "121011")]
    public void A_municipality_code_of_five_digits_becomes_six(string text, string expected)
    {
        Assert.True(MunicipalityCode.TryParse(text, out var code));
        Assert.Equal(expected, code.Value);
    }

    // Remainders 0 and 1 share the digit 0, so a change between just these two can't be seen; every other single change is.
    [Fact]
    public void A_single_wrong_digit_is_caught_but_between_remainders_0_and_1() =>
        Gen.Select(Gen.Char['0', '9'].Array[10], Gen.Int[0, 9], Gen.Int[1, 9]).Sample((body, place, step) =>
        {
            var wrong = body.ToArray();
            wrong[place] = (char)('0' + ((wrong[place] - '0' + step) % 10));
            var digit = CheckDigit.ResidentCode.Compute(body);
            var caught = !CheckDigit.ResidentCode.Holds(new string(wrong) + digit);
            return caught || (digit == '0' && Remainder(body) + Remainder(wrong) == 1);
        });

    [Fact]
    public void A_wrong_check_digit_is_always_caught() =>
        Gen.Select(Gen.Char['0', '9'].Array[11], Gen.Int[1, 9]).Sample((body, step) =>
        {
            var digit = CheckDigit.IndividualNumber.Compute(body);
            var wrong = (char)('0' + ((digit - '0' + step) % 10));
            return CheckDigit.IndividualNumber.Holds(new string(body) + digit) && !CheckDigit.IndividualNumber.Holds(new string(body) + wrong);
        });

    private static int Remainder(char[] body)
    {
        int[] weights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
        return body.Select((digit, i) => (digit - '0') * weights[i]).Sum() % 11;
    }
}
