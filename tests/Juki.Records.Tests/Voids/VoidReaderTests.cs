using System.Text.Json.Nodes;
using CsCheck;
using Juki.Records.Notices;
using Juki.Records.Tests.Support;
using Juki.Records.Voids;

namespace Juki.Records.Tests.Voids;

[Trait("Requirement", "C11")]
public sealed class VoidReaderTests
{
    private static readonly string[] Members = ["residentCode", "sequenceNumber", "reason", "name", "x"];

    [Fact]
    public void A_sound_void_is_read()
    {
        var reading = VoidSample.Second.Read();

        Assert.True(reading.IsSound);
        Assert.Empty(reading.Failures);
        Assert.Equal(Numbers.ResidentCode(1234567890), reading.Void.ResidentCode);
        Assert.Equal(2, reading.Void.SequenceNumber);
        Assert.Equal("届出の取下げ", reading.Void.Reason);
        Assert.Equal(NoticeSample.Now, reading.Void.Time);
        Assert.Equal("/municipal-cs/122033 5f0c8a52-0000-4000-8000-000000000002", reading.Void.ToString());
    }

    [Theory]
    [Trait("Requirement", "C09")]
    [InlineData("residentCode", "C09:1")]
    [InlineData("sequenceNumber", "C09:22")]
    [InlineData("reason", "C09:")]
    public void Every_member_is_mandatory(string member, string shape)
    {
        Assert.Equal(shape, NoticeSample.Shape(VoidSample.Second.Without(member).Read().Failures));
        Assert.Equal(shape, NoticeSample.Shape(VoidSample.Second.With(member, string.Empty).Read().Failures));
    }

    [Theory]
    [InlineData("residentCode", "C02:1")]
    [InlineData("sequenceNumber", "C11:22")]
    [InlineData("reason", "C18:")]
    public void Another_JSON_type_fails_the_members_own_check(string member, string shape)
    {
        foreach (var value in new JsonNode?[] { 1.5, true, null, new JsonArray(), new JsonObject() })
            Assert.Equal(shape, NoticeSample.Shape(VoidSample.Second.With(member, value).Read().Failures));
    }

    [Theory]
    [InlineData("residentCode", "12345678901", "C02:1")]
    [InlineData("sequenceNumber", "2", "C11:22")]
    [InlineData("reason", "a\u0000", "C18:")]
    [InlineData("reason", "　", "C09:")]
    [Trait("Requirement", "C02")]
    [Trait("Requirement", "C18")]
    public void A_malformed_member_is_refused(string member, string value, string shape) =>
        Assert.Equal(shape, NoticeSample.Shape(VoidSample.Second.With(member, value).Read().Failures));

    [Fact]
    [Trait("Requirement", "C18")]
    public void A_reason_has_its_length()
    {
        var longest = new string('理', SequenceVoid.ReasonMaxLength);
        Assert.True(VoidSample.Second.With("reason", longest).Read().IsSound);
        Assert.Equal("C18:", NoticeSample.Shape(VoidSample.Second.With("reason", longest + "由").Read().Failures));
    }

    [Theory]
    [InlineData(0L)]
    [InlineData(-1L)]
    public void A_number_is_from_one(long number) =>
        Assert.Equal("C11:22", NoticeSample.Shape(VoidSample.Second.With("sequenceNumber", number).Read().Failures));

    [Fact]
    [Trait("Requirement", "U2")]
    public void Anything_else_is_refused_and_nothing_of_it_repeated()
    {
        var failure = Assert.Single(VoidSample.Second.With("秘密", "値").Read().Failures);
        Assert.Equal("U2", failure.Check);
        Assert.Contains("number 4 of data", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("秘密", failure.Message, StringComparison.Ordinal);
        Assert.Equal("U2:", NoticeSample.Shape(VoidSample.Second.With("name", "値").Read().Failures));
        Assert.Equal("U2:", NoticeSample.Shape(VoidSample.ReadText("[]").Failures));
        Assert.Equal("U2:1", NoticeSample.Shape(VoidSample.ReadText(VoidSample.Second.Json[..^1] + ",\"residentCode\":\"1\"}").Failures));
        Assert.Equal("U2:", NoticeSample.Shape(VoidSample.ReadText(VoidSample.Second.Json[..^1] + ",\"reason\":\"1\"}").Failures));
    }

    [Fact]
    [Trait("Requirement", "U4")]
    public void Every_failure_is_named_together() => Assert.Equal(
        "U2: C02:1 C11:22 C09:",
        NoticeSample.Shape(VoidSample.ReadText("""{"residentCode":"1","sequenceNumber":"2","x":1}""").Failures));

    [Fact]
    [Trait("Requirement", "A5")]
    public void A_reading_has_a_void_or_failures_and_never_throws_or_repeats_a_value() =>
        Gen.Select(Gen.Int[0, Members.Length - 1], Gen.Char['ㄱ', 'ㅎ'].Array[4, 30]).Sample((at, letters) =>
        {
            var value = new string(letters);
            var reading = VoidSample.Second.With(Members[at], value).Read();
            return reading.IsSound == (reading.Failures.Count == 0)
                && reading.Failures.All(failure => !failure.Message.Contains(value, StringComparison.Ordinal));
        });

    [Fact]
    public void Id_and_time_are_not_content_but_code_number_reason_and_sender_are()
    {
        var voided = VoidSample.Second.Void();
        Assert.Equal(voided.ContentDigest, new SequenceVoid(voided.Sender, "other", voided.Time.AddDays(1), voided.ResidentCode, 2, voided.Reason).ContentDigest);

        ContentDigest[] digests =
        [
            voided.ContentDigest,
            VoidSample.Second.With("residentCode", Numbers.Code(5)).Void().ContentDigest,
            VoidSample.Second.With("sequenceNumber", 3).Void().ContentDigest,
            VoidSample.Second.With("reason", "別").Void().ContentDigest,
            VoidSample.Second.From(NoticeSample.Funabashi).Void().ContentDigest,
            NoticeSample.MoveOut.Notice().ContentDigest,
        ];
        Assert.Equal(digests.Length, digests.Distinct().Count());
    }
}
