using System.Globalization;
using System.Reflection;
using Juki.Records.Checks;
using Juki.Records.Files;
using Juki.Records.Reasons;
using Juki.Records.Voids;
using Juki.Registry.Messaging;
using Juki.Registry.Retention;
using Juki.Registry.Updates;

namespace Juki.EndToEnd.Tests.Documents;

/// <summary>The tables and figures of the document for communication servers (市町村CS) are those of the code, row by row.</summary>
public sealed class CommunicationServerTablesTests
{
    private static readonly string Text = File.ReadAllText(WorkedNoticeTests.Document);

    [Fact]
    public void The_causes_of_quarantine_are_all_there_with_what_to_do() => Assert.Equal(
        StaticsOf<EnvelopeFault>(typeof(EnvelopeFault)).Select(fault => (fault.Code, fault.Remedy)),
        MarkdownTable.RowsOf(Text, "code", "when", "what to do").Select(row => (row[0], row[2])));

    [Fact]
    public void The_outcomes_are_all_there() => Assert.Equal(
        Enum.GetNames<ReplyOutcome>().Select(name => name.ToLowerInvariant()),
        MarkdownTable.RowsOf(Text, "outcome", "what became of the notice").Select(row => row[0]));

    [Fact]
    public void The_checks_that_a_reply_can_name_are_all_there_with_what_comes_of_them()
    {
        var ofReason = typeof(KnownChecks).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.GetParameters() is [{ ParameterType: var of }] && of == typeof(ChangeReason))
            .Select(method => (string)method.Invoke(null, [method.Name == nameof(KnownChecks.LastAddress) ? ChangeReason.SupplementCorrection : ChangeReason.MoveWithin])!);
        var fixedNames = typeof(KnownChecks).GetFields().Select(field => (string)field.GetRawConstantValue()!);
        var common = CommonChecks.All.ToDictionary(check => check.Id, check => check.Outcome);
        var expected = fixedNames.Concat(ofReason)
            .Where(id => common.GetValueOrDefault(id, CheckOutcome.Error) != CheckOutcome.None)
            .Select(id => (id, id == KnownChecks.Warning(ChangeReason.MoveWithin) ? "warning" : Word(common.GetValueOrDefault(id, CheckOutcome.Error))));

        Assert.Equal(
            expected.OrderBy(check => check.id, StringComparer.Ordinal),
            MarkdownTable.RowsOf(Text, "check", "about", "comes as").Select(row => (id: row[0], row[2].Split(';')[0])).OrderBy(check => check.id, StringComparer.Ordinal));
    }

    [Fact]
    public void The_reasons_are_all_there_with_their_rows() => Assert.Equal(
        ReasonTable.Juki.Rows.Select(row => string.Join(" | ", RowOf(row))),
        MarkdownTable.RowsOf(Text, "code", "reason", "person must be", "sender must be", "change date", "former number", "former code", "may differ from the record")
            .Select(row => string.Join(" | ", row.SkipLast(1))));

    [Fact]
    public void The_acts_are_all_there_with_their_rows() => Assert.Equal(
        ReasonTable.Fuhyo.Rows.Select(row => string.Join(" | ",
            row.Code,
            ChangeReason.TermOf(row.Code),
            string.Join(' ', row.PersonMustBe.Select(Letter)),
            Word(row.SenderMustBe),
            string.Join(' ', row.StateClasses),
            Word(row.FormerCode))),
        MarkdownTable.RowsOf(Text, "act", "what", "person must be", "sender must be", "stateClass", "former code", "may differ from the record")
            .Select(row => string.Join(" | ", row.SkipLast(1))));

    [Fact]
    public void Its_figures_are_those_of_the_code()
    {
        string[] figures =
        [
            string.Create(CultureInfo.InvariantCulture, $"{new MessagingOptions().MaxMessageLength:N0} characters"),
            $"for {new UpdateOptions().ReceiptLife.TotalDays} days",
            $"held for {new UpdateOptions().LateHold.TotalHours} hours",
            $"settling time, {new UpdateOptions().SettlingTime.TotalMinutes} minutes",
            $"for {KnownPeriods.MessageDays} days after its quarter",
            $"at most {SequenceVoid.ReasonMaxLength} UTF-16",
            .. RegisterFile.All.SelectMany(file => new[] { KnownEvents.Update, KnownEvents.Void, KnownEvents.Reply }.Select(kind => $"`{KnownEvents.TypeOf(file, kind)}`")),
            $"`{KnownQueues.Replies("")}`",
        ];
        var unwrapped = string.Join(' ', Text.Split('\n').Select(line => line.Trim()));

        Assert.All(figures, figure => Assert.Contains(figure, unwrapped, StringComparison.Ordinal));
    }

    private static IEnumerable<T> StaticsOf<T>(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(property => property.PropertyType == typeof(T)).Select(property => (T)property.GetValue(null)!);

    private static string Word(CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.Error => "refusal",
        CheckOutcome.ErrorOrHold => "refusal or hold",
        CheckOutcome.Warning => "warning",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    private static string[] RowOf(ReasonRow row) =>
    [
        row.Code,
        ChangeReason.Juki.Single(reason => reason.Code == row.Code).Term,
        string.Join(' ', row.PersonMustBe.Select(Letter)),
        Word(row.SenderMustBe),
        row.ChangeDate switch
        {
            DateRule.NotAfterArrival => "not after arrival",
            DateRule.NotAfterArrivalOrUnknown => "not after arrival, may be unknown",
            _ => "may be ahead",
        },
        Word(row.FormerNumber),
        Word(row.FormerCode),
    ];

    private static string Word(SenderRule rule) => rule == SenderRule.MunicipalityOfTheRow ? "of the notice" : "of the record";

    private static string Letter(PersonState state) => state switch
    {
        PersonState.Never => "N",
        PersonState.Alive => "A",
        PersonState.Removed => "R",
        _ => "D",
    };

    private static string Word(FormerRule rule) => rule switch
    {
        FormerRule.Refused => "no",
        FormerRule.OnReturn => "on return",
        FormerRule.Optional => "optional",
        _ => "required",
    };
}
