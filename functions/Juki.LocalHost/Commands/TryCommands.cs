using System.CommandLine;
using System.Text.Json.Nodes;
using Juki.LocalHost.Run;
using Juki.LocalHost.StandIns.Identity;

namespace Juki.LocalHost.Commands;

/// <summary>The commands that talk to a running local host.</summary>
internal static class TryCommands
{
    private const int MostPeople = 10_000;

    private static readonly Option<string> Operator = Text("--operator", "ID", "Operator on the register.", "op-welfare");
    private static readonly Option<string> Terminal = Text("--terminal", "ID", "Terminal that the operator sits at.", "term-welfare");
    private static readonly Option<string> Duty = Text("--duty", "CODE", "Duty (事務) stated.", "A5-01");
    private static readonly Option<string> NumberDuty = Text("--duty", "CODE", "Duty (事務) stated, one that may get individual numbers.", "A5-01-02");
    private static readonly Option<string> Purpose = Text("--purpose", "TEXT", "Purpose (利用事由) stated.", "被災者の確認");
    private static readonly Option<string> Document = Text("--document", "TEXT", "Document number (文書番号) stated.", "福第1号");
    private static readonly Option<string> Items = Text("--items", "NAMES", "Items asked for, with commas between.", "name,birthDate,sex,address");
    private static readonly Option<string?> Code = new("--code") { HelpName = "DIGITS", Description = "Resident code (住民票コード) to ask with." };
    private static readonly Option<string?> Number = new("--number") { HelpName = "DIGITS", Description = "Individual number (個人番号) to ask with." };
    private static readonly Option<string?> Name = Condition("--name", "TEXT", "How the name (氏名) begins, in kanji.");
    private static readonly Option<string?> Kana = Condition("--kana", "TEXT", "How its reading (ふりがな) begins.");
    private static readonly Option<string?> Birth = Condition("--birth", "YYYYMMDD", "Birth date (生年月日), unknown parts as zeros.");
    private static readonly Option<string?> Sex = Condition("--sex", "DIGIT", "Sex (性別): 1, 2, or 3 for not recorded.");
    private static readonly Option<string?> Address = Condition("--address", "TEXT", "How the address (住所) begins.");
    private static readonly Option<bool> List = new("--list") { Description = "Ask for everybody who fits, as an operator who may list." };
    private static readonly Option<bool> National = new("--national") { Description = "Ask the national server (全国サーバ), for people of other prefectures." };
    private static readonly Option<bool> AskNational = new("--ask-national") { Description = "Ask the national server too where nobody here is found." };
    private static readonly Option<string?> AsOf = Condition("--as-of", "YYYYMMDD", "Past day at whose end the record is asked for, together with --code or --number.");
    private static readonly Option<string?> Token = OneWord("--token", "TOKEN", "Access token; signs in by itself without.");
    private static readonly Option<string?> From = new("--from") { HelpName = "CODE", Description = "Municipality that sends; the sample person's without." };
    private static readonly Option<string?> File = new("--file") { HelpName = "FILE", Description = "JSON file of the items; a bad notice about a sample person without." };
    private static readonly Option<string?> Municipality = new("--municipality") { HelpName = "CODE", Description = "Municipality that sends its register; the sample person's without." };
    private static readonly Option<int> Plant = CommandLine.Number("--plant", "N", "In how many people the file is to differ.", 0, 0, MostPeople);
    private static readonly Option<int> People = CommandLine.Number("--people", "N", "How many people a load has.", 200, 1, MostPeople);
    private static readonly Argument<string?> Receipt = new("receipt") { HelpName = "CHAIN/POSITION", Description = "Receipt of an answer; the last one without.", DefaultValueFactory = _ => null };

    /// <summary>All of them.</summary>
    /// <param name="data">The option of the data folder.</param>
    /// <param name="server">The option of the server.</param>
    /// <returns>The commands.</returns>
    public static IEnumerable<Command> Create(Option<string> data, Option<string> server)
    {
        var token = new Command("token", "Signs in at the identity provider and prints an access token.") { Operator, Terminal, server, data };
        token.SetAction((line, end) => Outcome.OfAsync(line, async () =>
            await TokenCommand.RunAsync(SignInOf(line), line.GetRequiredValue(data), await ServerOfAsync(line, end), line.InvocationConfiguration.Output, end)));

        var signIn = new Command("sign-in", "Signs with an operator's authenticator what the sign-in page of the operator's screen takes; good for a minute and one use.") { Operator, Terminal, server, data };
        signIn.SetAction((line, end) => Outcome.OfAsync(line, async () =>
            await TokenCommand.AssertAsync(SignInOf(line), line.GetRequiredValue(data), await ServerOfAsync(line, end), line.InvocationConfiguration.Output)));

        var inquire = new Command("inquire", "Asks for a person as an agency would and prints the answer.") { Code, Number, Name, Kana, Birth, Sex, Address, AsOf, National, AskNational, List, Items, Duty, Purpose, Document, Operator, Terminal, Token, server, data };
        inquire.SetAction((line, end) => Outcome.OfAsync(line, async () =>
        {
            var folder = line.GetRequiredValue(data);
            var asked = await ServerOfAsync(line, end);
            var bearer = line.GetValue(Token) ?? await TokenCommand.SignInAsync(SignInOf(line), folder, asked, end);
            await InquireCommand.RunAsync(QuestionOf(line), RouteOf(line), bearer, asked, folder, line.InvocationConfiguration.Output, end);
        }));

        var log = new Command("log", "Shows an entry of the provision log, opened with the local keys.") { Receipt, server, data };
        log.SetAction((line, end) => Outcome.OfAsync(line, async () =>
            await LogCommand.RunAsync(line.GetValue(Receipt), line.GetRequiredValue(data), await ServerOfAsync(line, end), line.InvocationConfiguration.Output, end)));

        var history = new Command("history", "Shows all that is kept of one person, the sample person's without a number: records, held notices, receipts, opened with the local keys. For synthetic people; a deployment has no such command.") { Code, Number, server, data };
        history.SetAction((line, end) => Outcome.OfAsync(line, async () =>
            await HistoryCommand.RunAsync(line.GetValue(Code), line.GetValue(Number), line.GetRequiredValue(data), await ServerOfAsync(line, end), line.InvocationConfiguration.Output, end)));

        var notice = new Command("notice", "Sends a notice as a municipality and prints the reply.") { From, File, server, data };
        notice.SetAction((line, end) => Outcome.OfAsync(line, async () =>
            await NoticeCommand.RunAsync(line.GetValue(From), line.GetValue(File), line.GetRequiredValue(data), await ServerOfAsync(line, end), line.InvocationConfiguration.Output, end)));

        var check = new Command("check", "Sends a municipality's register for a check of integrity (整合) and prints the result.") { Municipality, Plant, server, data };
        check.SetAction((line, end) => Outcome.OfAsync(line, async () =>
            await CheckCommand.RunAsync(line.GetValue(Municipality), line.GetValue(Plant), line.GetRequiredValue(data), await ServerOfAsync(line, end), line.InvocationConfiguration.Output, end)));

        var load = new Command("load", "Sends an initial load (初期データ登録) of people who are not in the sample and prints what becomes of it.") { Municipality, People, server, data };
        load.SetAction((line, end) => Outcome.OfAsync(line, async () =>
            await LoadCommand.RunAsync(line.GetValue(Municipality), line.GetValue(People), line.GetRequiredValue(data), await ServerOfAsync(line, end), line.InvocationConfiguration.Output, end)));

        var bulk = new Command("bulk", "Does a bulk job (一括提供) for the sample person and keeps its encrypted result beside the office's key.") { Operator, Terminal, server, data };
        bulk.SetAction((line, end) => Outcome.OfAsync(line, async () =>
        {
            var folder = line.GetRequiredValue(data);
            var asked = await ServerOfAsync(line, end);
            await BulkCommand.RunAsync(await TokenCommand.SignInAsync(SignInOf(line), folder, asked, end), asked, folder, line.InvocationConfiguration.Output, end);
        }));

        var number = new Command("number", "Shows an overseas mover's case (国外転出者), the sample's without a code: the Fuhyo server obtains the individual number from the Juki server, hands it over and forgets it.") { Code, NumberDuty, Purpose, Document, Operator, Terminal, data };
        number.SetAction((line, end) => Outcome.OfAsync(line, async () =>
        {
            var folder = line.GetRequiredValue(data);
            var run = await RunInfo.ReadAsync(folder, end);
            var bearer = await TokenCommand.SignInAsync(SignInOf(line), folder, run.Fuhyo, end);
            await NumberCommand.RunAsync(line.GetValue(Code), StatedBy(line, NumberDuty, "name,birthDate,sex,address"), bearer, run, folder, line.InvocationConfiguration.Output, end);
        }));
        return [token, signIn, inquire, number, bulk, log, history, notice, check, load];

        async Task<ServerInfo> ServerOfAsync(ParseResult line, CancellationToken end) =>
            (await RunInfo.ReadAsync(line.GetRequiredValue(data), end)).Servers[line.GetRequiredValue(server)];
    }

    private static SignIn SignInOf(ParseResult line) => new(line.GetRequiredValue(Operator), line.GetRequiredValue(Terminal));

    private static string RouteOf(ParseResult line) => line.GetValue(List) ? "searches" : line.GetValue(National) ? "national-inquiries" : "inquiries";

    private static JsonObject QuestionOf(ParseResult line)
    {
        var question = StatedBy(line, Duty, line.GetRequiredValue(Items));
        if (line.GetValue(Code) is { } code)
            question["residentCode"] = code;
        if (line.GetValue(Number) is { } number)
            question["individualNumber"] = number;
        if (line.GetValue(AsOf) is { } day)
            question["asOf"] = day;
        if (line.GetValue(AskNational))
            question["asksNational"] = true;
        if (ConditionsOf(line) is { Count: > 0 } conditions)
            question["conditions"] = conditions;
        return question;
    }

    // What every inquiry has to state, and the items that it asks for.
    private static JsonObject StatedBy(ParseResult line, Option<string> duty, string items) => new()
    {
        ["duty"] = line.GetRequiredValue(duty),
        ["purpose"] = line.GetRequiredValue(Purpose),
        ["documentNumber"] = line.GetRequiredValue(Document),
        ["items"] = new JsonArray([.. items.Split(',', StringSplitOptions.TrimEntries).Select(item => (JsonNode)item)]),
    };

    private static JsonObject ConditionsOf(ParseResult line) => new(
        new[] { ("name", Name), ("nameKana", Kana), ("birthDate", Birth), ("sex", Sex), ("address", Address) }
            .Select(condition => KeyValuePair.Create(condition.Item1, (JsonNode?)line.GetValue(condition.Item2)))
            .Where(condition => condition.Value is not null));

    private static Option<string?> Condition(string name, string helpName, string description) => new(name) { HelpName = helpName, Description = description };

    // It becomes part of a header.
    private static Option<string?> OneWord(string name, string helpName, string description)
    {
        var option = new Option<string?>(name) { HelpName = helpName, Description = description };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && result.Tokens[0].Value.Any(c => c is <= ' ' or > '~'))
                result.AddError($"{name} takes one word of ASCII characters.");
        });
        return option;
    }

    private static Option<string> Text(string name, string helpName, string description, string standard) =>
        new(name) { HelpName = helpName, Description = description, DefaultValueFactory = _ => standard };
}
