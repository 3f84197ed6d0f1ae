using System.Text;
using System.Text.Json;
using Jose;
using Juki.LocalHost.Simulation.Supplements;

namespace Juki.EndToEnd.Tests.Running;

/// <summary>Every command of the closing screen, taken from what a local host printed and run.</summary>
[Collection(SharedHost.Name)]
public sealed class ClosingScreenTests(SharedHost shared)
{
    private const string SignIn = "Sign in as an operator";
    private const string UseScreen = "Use the operator's screen at http://127.0.0.1:";
    private const string Ask = "Ask for a person";
    private const string AskByNumber = "Ask by individual number";
    private const string AskByName = "Ask by name and birth date";
    private const string AskNational = "Ask the national server";
    private const string SeeLog = "See the log entry";
    private const string BeRefused = "Be refused";
    private const string SeeHistory = "See the whole history";
    private const string SendBadNotice = "Send a bad notice";
    private const string SendRegister = "Send the register";
    private const string FollowMover = "Follow an overseas mover";
    private const string SeeOptions = "See every option";

    [Fact]
    public void The_screen_holds_these_commands_for_this_project_and_no_others()
    {
        var commands = shared.Host.Commands;

        Assert.Equal(
            [SignIn, UseScreen, Ask, AskByNumber, AskByName, AskNational, SeeLog, BeRefused, BeRefused, SeeHistory, SendBadNotice, SendRegister, FollowMover, SeeOptions],
            commands.Select(c => new[] { SignIn, UseScreen, Ask, AskByNumber, AskByName, AskNational, SeeLog, BeRefused, SeeHistory, SendBadNotice, SendRegister, FollowMover, SeeOptions }.Single(w => c.What.StartsWith(w, StringComparison.Ordinal))));
        Assert.All(commands, c => Assert.True(File.Exists(Path.Combine(c.Project, "Juki.LocalHost.csproj"))));
    }

    [Fact]
    [Trait("Requirement", "A1")]
    public async Task Signing_in_prints_a_signed_access_token()
    {
        var end = await RunningHost.TryAsync(shared.Shown(SignIn).Arguments);

        end.AssertSucceeded();
        Assert.Matches(@"\A[\w-]+\.[\w-]+\.[\w-]+\z", end.Output);
        using var header = JsonDocument.Parse(Encoding.UTF8.GetString(Base64Url.Decode(end.Output.Split('.')[0])));
        Assert.Equal(("ES256", "at+jwt"), (header.RootElement.Text("alg"), header.RootElement.Text("typ")));
    }

    [Fact]
    [Trait("Requirement", "I1")]
    public async Task A_register_that_is_sent_is_answered_with_the_people_who_were_spoilt()
    {
        var end = await RunningHost.TryAsync(shared.Shown(SendRegister).Arguments);

        end.AssertSucceeded();
        Assert.Equal(2, end.Output.Split("\"items-differ\"").Length - 1);
        Assert.Equal(1, end.Output.Split("\"only-here\"").Length - 1);
    }

    [Fact]
    [Trait("Requirement", "A1")]
    public async Task What_the_sign_in_page_takes_is_signed_by_the_operators_authenticator()
    {
        var end = await RunningHost.TryAsync(shared.Shown(UseScreen).Arguments);

        end.AssertSucceeded();
        using var claims = JsonDocument.Parse(Encoding.UTF8.GetString(Base64Url.Decode(end.Output.Split('.')[1])));
        Assert.Equal(("op-welfare", "term-welfare"), (claims.RootElement.Text("sub"), claims.RootElement.Text("terminal")));
    }

    [Fact]
    [Trait("Requirement", "P1")]
    public async Task An_inquiry_prints_the_person_and_the_log_its_entry_under_the_same_receipt()
    {
        var person = await shared.GuidedAsync();

        var answer = await RunningHost.TryAsync(shared.Shown(Ask).Arguments);
        var log = await RunningHost.TryAsync(shared.Shown(SeeLog).Arguments);

        answer.AssertSucceeded();
        Assert.Equal("200 OK", answer.FirstLine());
        Assert.Equal("found", answer.Json().Text("outcome"));
        var record = answer.Json().GetProperty("records").EnumerateArray().Single();
        Assert.Equal(
            [("name", person.Entry.Name), ("birthDate", person.Entry.BirthDate), ("address", person.Entry.Address)],
            record.EnumerateObject().Select(m => (m.Name, m.Value.GetString()!)));
        Assert.Contains(person.Entry.Name, answer.Output, StringComparison.Ordinal);

        log.AssertSucceeded();
        AssertLogged(log.Json(), answer.Json(), "Delivered", code: null);
        var entry = log.Json().GetProperty("entry");
        Assert.Equal(("op-welfare", "term-welfare", "A5-01"), (entry.Text("operator"), entry.Text("terminal"), entry.Text("duty")));
        Assert.Equal([2, 5, 7], entry.GetProperty("given").EnumerateArray().Select(item => item.GetInt32()));
    }

    [Fact]
    [Trait("Requirement", "P1")]
    public async Task An_inquiry_by_name_and_birth_date_prints_the_same_person()
    {
        var person = await shared.GuidedAsync();

        var answer = await RunningHost.TryAsync(shared.Shown(AskByName).Arguments);

        answer.AssertSucceeded();
        Assert.Equal(
            [("name", person.Entry.Name), ("address", person.Entry.Address)],
            answer.Json().GetProperty("records").EnumerateArray().Single().EnumerateObject().Select(m => (m.Name, m.Value.GetString()!)));
    }

    [Fact]
    [Trait("Requirement", "P1")]
    public async Task An_inquiry_by_individual_number_prints_the_same_person()
    {
        var person = await shared.GuidedAsync();

        var answer = await RunningHost.TryAsync(shared.Shown(AskByNumber).Arguments);

        answer.AssertSucceeded();
        Assert.Equal("200 OK", answer.FirstLine());
        Assert.Equal(
            [("name", person.Entry.Name), ("sex", person.Entry.Sex), ("individualNumber", person.Entry.IndividualNumber)],
            answer.Json().GetProperty("records").EnumerateArray().Single().EnumerateObject().Select(m => (m.Name, m.Value.GetString()!)));
    }

    [Fact]
    [Trait("Requirement", "N1")]
    public async Task Asking_the_national_server_prints_somebody_of_another_prefecture_and_the_log_says_where_from()
    {
        var answer = await RunningHost.TryAsync(shared.Shown(AskNational).Arguments);
        var log = await RunningHost.TryAsync(shared.Shown(SeeLog).Arguments);

        answer.AssertSucceeded();
        Assert.Equal("found", answer.Json().Text("outcome"));
        var record = answer.Json().GetProperty("records").EnumerateArray().Single();
        Assert.Equal(["name", "birthDate", "sex", "address"], record.EnumerateObject().Select(m => m.Name));
        Assert.DoesNotContain("千葉", record.Text("address"), StringComparison.Ordinal);
        AssertLogged(log.Json(), answer.Json(), "Delivered", code: null);
        var entry = log.Json().GetProperty("entry");
        Assert.Equal(("national-inquiry", "national", "national"), (entry.Text("function"), entry.Text("source"), entry.Text("sentTo")));
    }

    [Fact]
    [Trait("Requirement", "P5")]
    public async Task Asking_here_finds_the_same_person_where_the_national_server_is_asked_too()
    {
        var asked = shared.Shown(AskNational).Arguments.Where(word => word != "--national").ToList();

        var here = await RunningHost.TryAsync(asked);
        var onward = await RunningHost.TryAsync([.. asked, "--ask-national"]);

        Assert.Equal(("none", "found"), (here.Json().Text("outcome"), onward.Json().Text("outcome")));
    }

    [Fact]
    [Trait("Requirement", "A2")]
    [Trait("Requirement", "P7")]
    public async Task A_revoked_operator_is_refused_and_that_is_logged()
    {
        var command = shared.Host.Commands.Single(c => c.What.StartsWith(BeRefused, StringComparison.Ordinal) && c.Arguments.Contains("op-revoked"));

        var answer = await RunningHost.TryAsync(command.Arguments);
        var log = await RunningHost.TryAsync(shared.Shown(SeeLog).Arguments);

        answer.AssertFailed("operator-revoked");
        Assert.Equal("403 Forbidden", answer.FirstLine());
        Assert.Equal("operator-revoked", answer.Json().Text("code"));
        AssertLogged(log.Json(), answer.Json(), "Refused", "operator-revoked");
        Assert.Equal("op-revoked", log.Json().GetProperty("entry").Text("operator"));
    }

    [Fact]
    [Trait("Requirement", "P3")]
    [Trait("Requirement", "P7")]
    public async Task An_item_that_the_duty_does_not_allow_is_refused_by_name_and_that_is_logged()
    {
        var command = shared.Host.Commands.Single(c => c.What.StartsWith(BeRefused, StringComparison.Ordinal) && c.Arguments.Contains("individualNumber"));

        var answer = await RunningHost.TryAsync(command.Arguments);
        var log = await RunningHost.TryAsync(shared.Shown(SeeLog).Arguments);

        answer.AssertFailed("items-not-allowed");
        Assert.Equal("403 Forbidden", answer.FirstLine());
        Assert.Equal("items-not-allowed", answer.Json().Text("code"));
        Assert.Equal(["individualNumber"], answer.Json().GetProperty("errors").EnumerateArray().Select(e => e.Text("parameter")));
        AssertLogged(log.Json(), answer.Json(), "Refused", "items-not-allowed");
        Assert.Empty(log.Json().GetProperty("entry").GetProperty("given").EnumerateArray());
    }

    [Fact]
    [Trait("Requirement", "C14")]
    [Trait("Requirement", "C17")]
    [Trait("Requirement", "U4")]
    public async Task A_bad_notice_is_answered_with_every_failed_check_and_item_and_no_value()
    {
        var person = await shared.GuidedAsync();

        var end = await RunningHost.TryAsync(shared.Shown(SendBadNotice).Arguments);

        end.AssertSucceeded();
        Assert.StartsWith($"Sent as {person.Entry.Sender}, id ", end.FirstLine(), StringComparison.Ordinal);
        var reply = end.Json().GetProperty("data");
        Assert.Equal("refused", reply.Text("outcome"));
        Assert.Contains(reply.Text("noticeId"), end.FirstLine(), StringComparison.Ordinal);
        Assert.Equal(
            [("R31-equal", "name"), ("C14", "address")],
            reply.GetProperty("failures").EnumerateArray().Select(f => (f.Text("check"), f.GetProperty("names").EnumerateArray().Single().GetString()!)));
        Assert.DoesNotContain(person.Entry.Name, end.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(person.Entry.ResidentCode, end.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_lists_every_command_of_the_screen()
    {
        var end = await RunningHost.TryAsync(shared.Shown(SeeOptions).Arguments);

        end.AssertSucceeded();
        Assert.All(["--data", "--population", "--wipe", "token", "inquire", "log", "history", "notice", "number"], word => Assert.Contains(word, end.Output, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Requirement", "F1")]
    [Trait("Requirement", "F2")]
    public async Task An_overseas_movers_number_is_handed_over_fetched_again_and_gone_with_an_entry_for_each_step_on_both_sides()
    {
        var mover = shared.Supplements.People.First(p => p.Entry is SupplementEntry { IsOverseas: true }).Entry;

        var end = await RunningHost.TryAsync(shared.Shown(FollowMover).Arguments);

        end.AssertSucceeded();
        var shown = end.Jsons();
        Assert.Equal(("3 記載の修正", "21 転出"), (shown[0].GetProperty("fuhyo").Text("reason"), shown[0].GetProperty("juki").Text("reason")));
        Assert.Equal((mover.IndividualNumber, mover.Name), (shown[1].Text("individualNumber"), shown[1].GetProperty("records")[0].Text("name")));
        Assert.Equal(mover.IndividualNumber, shown[2].Text("individualNumber"));
        Assert.Equal("number-request-over", shown[4].Text("code"));
        var entries = shown.Skip(5).ToList();
        Assert.Equal(
            ["fuhyo number-request", "juki number-handover", "fuhyo inquiry", "fuhyo number-fetch", "fuhyo number-acknowledgement", "fuhyo number-fetch"],
            entries.Select(entry => $"{entry.Text("server")} {entry.Text("function")}"));
        Assert.Equal((entries[0].Text("receipt"), entries[1].Text("receipt")), (entries[1].Text("otherReceipt"), entries[2].Text("otherReceipt")));
        Assert.Single(entries.Select(entry => entry.Text("request")).Distinct());
    }

    private static void AssertLogged(JsonElement log, JsonElement answer, string outcome, string? code)
    {
        Assert.Equal(JsonSerializer.Serialize(answer.GetProperty("receipt")), JsonSerializer.Serialize(log.GetProperty("receipt")));
        Assert.Equal((outcome, code), (log.Text("outcome"), log.GetProperty("entry").GetProperty("code").GetString()));
    }
}
