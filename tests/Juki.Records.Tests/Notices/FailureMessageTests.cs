using CsCheck;
using Juki.Records.Files;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Notices;

[Trait("Requirement", "U4")]
[Trait("Requirement", "A5")]
public sealed class FailureMessageTests
{
    public static TheoryData<string> Files() => [.. RegisterFile.All.Select(register => register.Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_message_never_holds_a_value_of_the_notice(string file) => Gen.Select(MembersOf(file), Gen.Char['ㄱ', 'ㅎ'].Array[4, 30]).Sample((member, letters) =>
    {
        var value = new string(letters);
        var reading = FirstOf(file).With(member, value).With(value, value).Read();
        return reading.Failures.Count > 0 && reading.Failures.Concat(reading.Warnings).All(failure => !failure.Message.Contains(value, StringComparison.Ordinal));
    });

    [Theory]
    [MemberData(nameof(Files))]
    public void A_reading_has_a_notice_or_failures_and_never_throws(string file) => Gen.Select(MembersOf(file), Gen.String[0, 40]).Sample((member, value) =>
    {
        var reading = FirstOf(file).With(member, value).Enveloped(value).Read();
        return reading.IsSound == (reading.Failures.Count == 0);
    });

    private static NoticeSample FirstOf(string file) => NoticeSample.FirstIn(RegisterFile.Find(file)!);

    private static Gen<string> MembersOf(string file)
    {
        string[] members = [.. RegisterFile.Find(file)!.Fields.Fields.Select(field => field.JsonName), "formerIndividualNumber", "formerResidentCode"];
        return Gen.Int[0, members.Length - 1].Select(at => members[at]);
    }
}
