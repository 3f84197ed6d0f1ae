using System.Text.Json.Nodes;
using Juki.Testing;

namespace Juki.LocalHost.Tests.Simulation;

/// <summary>The plain model's own check digits and dates, by the reference's examples.</summary>
public sealed class PlainFormsTests
{
    [Theory]
    [InlineData("123456789018", true)]
    [InlineData("000000000019", true)]
    [InlineData("111111111150", true)]
    [InlineData("222222222250", true)]
    [InlineData("134159265352", false)]
    [InlineData("123456789012", false)]
    [InlineData("111111111111", false)]
    [InlineData("1234567890128", false)]
    public void Individual_numbers(string number, bool isRight) => AssertCheck("individualNumber", number, isRight, "C03");

    [Theory]
    [InlineData("12345678903", true)]
    [InlineData("33333333320", true)]
    [InlineData("44444444450", true)]
    [InlineData("25208017644", false)]
    [InlineData("99999999999", false)]
    public void Resident_codes(string code, bool isRight) => AssertCheck("residentCode", code, isRight, "C02");

    [Theory]
    [InlineData("122033", true)]
    [InlineData("12203", true)]
    [InlineData("122271", false)]
    [InlineData("122032", false)]
    [InlineData("122017", false)]
    [InlineData("121002", false)]
    [InlineData("131016", false)]
    public void Municipality_codes(string code, bool isRight) => AssertCheck("municipalityCode", code, isRight, code == "122271" ? "C01" : "C04");

    [Theory]
    [InlineData("20260402", true, "")]
    [InlineData("20260403", false, "C06")]
    [InlineData("20260230", false, "C05")]
    [InlineData("20260300", false, "C05")]
    [InlineData("20261301", false, "C05")]
    public void Change_dates_of_a_move(string date, bool isRight, string check) => AssertCheck("changeDate", date, isRight, check);

    [Theory]
    [InlineData("19750229", true)]
    [InlineData("00000000", true)]
    [InlineData("20260400", true)]
    [InlineData("20260500", false)]
    [InlineData("20260403", false)]
    [InlineData("19750132", false)]
    public void Birth_dates(string date, bool isRight) => AssertCheck("birthDate", date, isRight, "C05");

    private static void AssertCheck(string item, JsonNode value, bool isRight, string check) =>
        Assert.Equal([isRight ? "accepted" : $"refused {check}"], new ModelCase().Send(ModelCase.With(SyntheticPerson.New().MoveIn(1), item, value)));
}
