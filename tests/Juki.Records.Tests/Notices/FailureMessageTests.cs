using CsCheck;
using Juki.Records.Items;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Notices;

[Trait("Requirement", "U4")]
[Trait("Requirement", "A5")]
public sealed class FailureMessageTests
{
    private static readonly string[] Members = [.. FieldTable.Juki.Fields.Select(field => field.JsonName), "formerIndividualNumber", "formerResidentCode"];
    private static readonly Gen<string> MemberNames = Gen.Int[0, Members.Length - 1].Select(at => Members[at]);

    [Fact]
    public void A_message_never_holds_a_value_of_the_notice() => Gen.Select(MemberNames, Gen.Char['ㄱ', 'ㅎ'].Array[4, 30]).Sample((member, letters) =>
    {
        var value = new string(letters);
        var reading = NoticeSample.MoveIn.With(member, value).With(value, value).Read();
        return reading.Failures.Count > 0 && reading.Failures.Concat(reading.Warnings).All(failure => !failure.Message.Contains(value, StringComparison.Ordinal));
    });

    [Fact]
    public void A_reading_has_a_notice_or_failures_and_never_throws() => Gen.Select(MemberNames, Gen.String[0, 40]).Sample((member, value) =>
    {
        var reading = NoticeSample.MoveIn.With(member, value).Read();
        return reading.IsSound == (reading.Failures.Count == 0);
    });
}
