using System.Text.Json.Nodes;
using Juki.Records.Items;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Notices;

[Trait("Requirement", "U2")]
public sealed class LawfulItemsTests
{
    public static TheoryData<int> OwnItems() => [12, 13, 18, 19, 21];

    [Fact]
    public void A_sound_notice_passes_without_failure_or_warning()
    {
        foreach (var reason in $"{ReferenceCells.EachReason},{ReferenceCells.EachAct}".Split(','))
        {
            var reading = NoticeSample.Of(reason).Read();
            Assert.True(reading.IsSound);
            Assert.Empty(reading.Failures);
            Assert.Empty(reading.Warnings);
        }
    }

    [Theory]
    [InlineData("honseki")]
    [InlineData("hittosha")]
    [InlineData("Name")]
    [InlineData("")]
    [InlineData("試験花子の秘密")]
    public void A_member_that_is_no_item_is_refused_and_its_name_not_repeated(string member)
    {
        var reading = NoticeSample.MoveIn.With(member, "値").Read();

        Assert.Null(reading.Notice);
        var failure = Assert.Single(reading.Failures);
        Assert.Equal("U2", failure.Check);
        Assert.Empty(failure.Items);
        Assert.Contains("number 16 of data", failure.Message, StringComparison.Ordinal);
        if (member.Length > 0)
            Assert.DoesNotContain(member, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_name_that_is_no_text_is_an_unknown_member() =>
        Assert.Equal("U2:", NoticeSample.Shape(NoticeSample.ReadText(NoticeSample.MoveIn.Json[..^1] + ",\"\\ud800\":1}").Failures));

    [Theory]
    [MemberData(nameof(OwnItems))]
    public void An_item_of_the_servers_own_is_refused(int no)
    {
        var reading = NoticeSample.MoveIn.With(FieldTable.Juki[no].JsonName, "1").Read();
        Assert.Equal($"U2:{no}", NoticeSample.Shape(reading.Failures));
    }

    [Theory]
    [MemberData(nameof(OwnItems))]
    public void An_item_of_the_servers_own_may_be_there_blank(int no) =>
        Assert.True(NoticeSample.MoveIn.With(FieldTable.Juki[no].JsonName, string.Empty).Read().IsSound);

    [Fact]
    public void A_member_given_twice_is_refused()
    {
        var twice = NoticeSample.MoveIn.Json[..^1] + ",\"name\":\"別名\"}";
        Assert.Equal("U2:2", NoticeSample.Shape(NoticeSample.ReadText(twice).Failures));
    }

    [Theory]
    [Trait("Requirement", "C09")]
    [Cells("fuhyo-13/format")]
    [InlineData("11", "", "")]
    [InlineData("12", "U2:9", "U2:1")]
    [InlineData("13", "", "")]
    [InlineData("21", "U2:9", "U2:1")]
    [InlineData("22", "U2:9", "U2:1")]
    [InlineData("23", "U2:9", "U2:1")]
    [InlineData("31", "U2:9", "U2:1")]
    [InlineData("32", "U2:9", "U2:1")]
    [InlineData("33", "U2:9", "U2:1")]
    [InlineData("41", "", "U2:1")]
    [InlineData("42", "", "U2:1")]
    [InlineData("43", "", "U2:1")]
    [InlineData("51", "U2:9", "")]
    [InlineData("52", "U2:9", "")]
    [InlineData("1", "U2:", "")]
    [InlineData("2", "U2:", "U2:32")]
    [InlineData("3", "U2:", "U2:32")]
    [InlineData("4", "U2:", "")]
    public void A_former_number_or_code_is_refused_where_the_reason_changes_none(string reason, string number, string code)
    {
        Assert.Equal(number, NoticeSample.Shape(NoticeSample.Of(reason).With("formerIndividualNumber", Numbers.Individual(5)).Read().Failures));
        Assert.Equal(code, NoticeSample.Shape(NoticeSample.Of(reason).With("formerResidentCode", Numbers.Code(5)).Read().Failures));
    }

    [Fact]
    public void A_malformed_former_number_that_has_no_place_fails_both_checks() => Assert.Equal(
        "C03:9 U2:9",
        NoticeSample.Shape(NoticeSample.MoveWithin.With("formerIndividualNumber", "1").Read().Failures));

    [Theory]
    [InlineData("41", "formerIndividualNumber", "C03:9")]
    [InlineData("51", "formerResidentCode", "C02:1")]
    public void A_malformed_former_value_is_not_missing_too(string reason, string member, string shape)
    {
        Assert.Equal(shape, NoticeSample.Shape(NoticeSample.Of(reason).With(member, "1").Read().Failures));
        Assert.Equal(shape, NoticeSample.Shape(NoticeSample.Of(reason).With(member, 1).Read().Failures));
    }

    [Fact]
    public void The_former_number_and_code_of_a_move_in_are_read()
    {
        var notice = NoticeSample.MoveIn.With("formerIndividualNumber", Numbers.Individual(5)).With("formerResidentCode", Numbers.Code(6)).Notice();
        Assert.Equal(Numbers.IndividualNumber(5), notice.FormerIndividualNumber);
        Assert.Equal(Numbers.ResidentCode(6), notice.FormerResidentCode);
    }

    [Fact]
    public void Blank_former_members_are_as_absent_ones()
    {
        var blank = NoticeSample.MoveIn.With("formerIndividualNumber", string.Empty).With("formerResidentCode", string.Empty).Notice();
        Assert.Equal(NoticeSample.MoveIn.Notice().ContentDigest, blank.ContentDigest);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("17")]
    public void Data_that_is_no_object_is_refused(string json) =>
        Assert.Equal("U2:", NoticeSample.Shape(NoticeSample.ReadText(json).Failures));

    [Theory]
    [InlineData("residentCode", "C02:1")]
    [InlineData("name", "C18:2")]
    [InlineData("nameKana", "C10:4")]
    [InlineData("birthDate", "C05:5")]
    [InlineData("sex", "C04:6")]
    [InlineData("address", "C18:7")]
    [InlineData("individualNumber", "C03:9")]
    [InlineData("changeReason", "C04:10")]
    [InlineData("changeDate", "C05:11")]
    [InlineData("municipalityCode", "C04:14")]
    [InlineData("townCode", "C04:15")]
    [InlineData("operatorId", "C18:16")]
    [InlineData("gaijiFlag", "C04:20")]
    [InlineData("formerIndividualNumber", "C03:9")]
    [InlineData("formerResidentCode", "C02:1")]
    public void Another_JSON_type_than_text_fails_the_items_own_check(string member, string shape)
    {
        foreach (var value in new JsonNode?[] { 1, true, null, new JsonArray(), new JsonObject() })
            Assert.Equal(shape, NoticeSample.Shape(NoticeSample.MoveIn.With(member, value).Read().Failures));
    }

    [Fact]
    [Trait("Requirement", "U4")]
    public void Every_failure_of_the_notice_alone_is_named_together()
    {
        var reading = NoticeSample.MoveIn
            .With("residentCode", "1").With("nameKana", "abc").With("birthDate", "x").With("address", string.Empty)
            .With("individualNumber", "2").With("changeReason", "99").With("municipalityCode", NoticeSample.Funabashi)
            .With("sequenceNumber", 0).With("retentionFlag", "0").With("name", "\u0001")
            .Read();
        Assert.Equal("C11:22 U2:12 C02:1 C18:2 C10:4 C05:5 C09:7 C03:9 C04:10 C01:14", NoticeSample.Shape(reading.Failures));
    }
}
