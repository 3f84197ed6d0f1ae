using System.Text.Json.Nodes;
using Juki.Records.Ledgers;
using Juki.Registry.Audits;
using Juki.Registry.Ledgers;
using Juki.Registry.Ledgers.Checks;
using static Juki.Registry.Contracts.Http.ApiSchemas;

namespace Juki.Registry.Contracts.Http;

/// <summary>What ledgers are asked and answer with. None of it names a resident.</summary>
internal static class LedgerSchemas
{
    public static JsonObject LedgerNewEntry() => Schema.Closed(
        new JsonObject
        {
            [LedgerMember.Ledger] = Schema.OneOf(LedgerWords.Ledgers.Keys),
            [LedgerMember.Title] = Name("What it is, with nothing personal."),
            [LedgerMember.Keeper] = Name("Who keeps it: an office."),
            [LedgerMember.Place] = Name("Where it is kept."),
            [LedgerMember.BelongsTo] = Schema.Text("^(?=.*[A-Za-z-])[A-Za-z0-9-]+$", "Id of the case or job that it belongs to.", maxLength: LedgerMember.MaxName),
            [LedgerMember.Act] = Schema.OneOf(LedgerWords.Beginnings.Keys),
            [LedgerMember.On] = On(),
            [LedgerMember.Reason] = Reason(),
            [LedgerMember.Counterpart] = Name("From whom it was received; needed then."),
        },
        [LedgerMember.Ledger, LedgerMember.Title, LedgerMember.Keeper, LedgerMember.Act]);

    public static JsonObject LedgerNewEvent() => Schema.Closed(
        new JsonObject
        {
            [LedgerMember.Act] = Schema.OneOf(LedgerWords.Events.Keys),
            [LedgerMember.On] = On(),
            [LedgerMember.Reason] = Reason(),
            [LedgerMember.Counterpart] = Name("From or to whom; needed of received, sent and lent."),
            [LedgerMember.Until] = Schema.Text(CaseSchemas.Day, "The day on which it is due back; of lent alone."),
            [LedgerMember.Method] = Schema.OneOf(LedgerWords.Methods.Keys, "Of destroyed alone; reports are shredded or dissolved."),
            [LedgerMember.Copies] = Copies("How many were made; of copied alone."),
            [LedgerMember.Onto] = Schema.OneOf(LedgerWords.Ledgers.Keys, "The ledger that the copies go into, where it is another; of copied alone."),
        },
        [LedgerMember.Act]);

    public static JsonObject LedgerApproval() => Schema.Whole(new JsonObject
    {
        [LedgerMember.Copies] = Copies("How many may be made."),
        [LedgerMember.Until] = Schema.Text(CaseSchemas.Day, "The last day in Japan on which they may be made."),
        [LedgerMember.Reason] = Reason(),
    });

    public static JsonObject LedgerEntry() => Schema.Closed(
        new JsonObject
        {
            ["id"] = Id("Its number (管理番号)."),
            ["ledger"] = Schema.OneOf(LedgerWords.Ledgers.Keys),
            ["title"] = Schema.Text(),
            ["keeper"] = Schema.Text(),
            ["place"] = Schema.Text(),
            ["belongsTo"] = Schema.Text(description: "Id of the case or job."),
            ["copyOf"] = Id("The entry that it is a copy of."),
            ["function"] = Schema.Text(description: "The function by which this server handed it out; left out where it was entered by hand."),
            ["state"] = Schema.OneOf(LedgerWords.States.Keys),
            ["isErased"] = new JsonObject { ["type"] = "boolean" },
            ["isRetired"] = new JsonObject { ["type"] = "boolean" },
            ["dueOn"] = Schema.Text(CaseSchemas.Day, "The day on which it is due back, of what is lent."),
            ["events"] = Schema.ArrayOf(Event(), "What happened to it, oldest first."),
            ["receipt"] = Reference(nameof(Receipt)),
        },
        ["id", "ledger", "title", "keeper", "state", "isErased", "isRetired", "events"],
        "An entry of a ledger (帳票管理簿, ドキュメント管理簿, 磁気ディスク等管理簿).");

    public static JsonObject LedgerEntries() => Schema.Closed(
        new JsonObject
        {
            ["entries"] = Schema.ArrayOf(Reference(nameof(LedgerEntry))),
            ["next"] = Id("Behind which the next page begins; left out on the last."),
            ["receipt"] = Reference(nameof(Receipt)),
        },
        ["entries", "receipt"],
        "Entries in the order of their ids.");

    public static JsonObject MediaFindings() => Schema.Closed(
        new JsonObject
        {
            [MediaCheckReader.Present] = Schema.ArrayOf(Id("A medium that was there.")),
            [MediaCheckReader.Missing] = Schema.ArrayOf(Reasoned(), "Media that were not there, with what is known."),
            [MediaCheckReader.Retired] = Schema.ArrayOf(Reasoned(), "Media that were there and are not used any more, with the reason."),
        },
        []);

    public static JsonObject MediaList() => Schema.Closed(
        new JsonObject
        {
            ["media"] = Schema.ArrayOf(Reference(nameof(LedgerEntry)), "Every medium that is not destroyed."),
            ["dueOn"] = Schema.Text(CaseSchemas.Day, $"The last day of the next check, {MediaCheck.Days} days after the one before; left out where there is nothing to check."),
            ["last"] = Schema.Closed(
                new JsonObject
                {
                    ["at"] = Schema.Moment("When it was entered."),
                    ["on"] = Schema.Text(CaseSchemas.Day),
                    ["operator"] = Schema.Text(),
                    ["terminal"] = Schema.Text(),
                    ["present"] = Schema.ArrayOf(Id("A medium that was there.")),
                    ["missing"] = Schema.ArrayOf(Reasoned()),
                },
                ["at", "on", "present", "missing"],
                "The last check of this month and the one before."),
            ["receipt"] = Reference(nameof(Receipt)),
        },
        ["media", "receipt"],
        "Media for the weekly check.");

    public static JsonObject OutputFindings()
    {
        var row = new JsonObject { ["finding"] = Schema.OneOf(Enum.GetValues<AuditFinding>().Select(AuditSheet.WordOf)) };
        foreach (var column in AuditSheet.Columns.Skip(1))
            row[column] = new JsonObject { ["type"] = Schema.ListOf(["string", "integer", "null"]) };
        return Schema.Whole(
            new JsonObject { ["rows"] = Schema.ArrayOf(Schema.Whole(row), "A row for each output and each fault."), ["receipt"] = Reference(nameof(Receipt)) },
            "Outputs and faults. not-in-log: entered, and not handed out in the end, for the problem in detail where there is one.");
    }

    private static JsonObject Event() => Schema.Closed(
        new JsonObject
        {
            ["at"] = Schema.Moment("When it was entered."),
            ["act"] = Schema.OneOf(Enum.GetValues<LedgerAct>().Select(LedgerWords.Of)),
            ["on"] = Schema.Text(CaseSchemas.Day, "The day in Japan on which it happened."),
            ["operator"] = Schema.Text(),
            ["terminal"] = Schema.Text(),
            ["reason"] = Schema.Text(),
            ["counterpart"] = Schema.Text(),
            ["until"] = Schema.Text(CaseSchemas.Day),
            ["method"] = Schema.OneOf(LedgerWords.Methods.Keys),
            ["copies"] = Schema.Integer(1),
        },
        ["at", "act", "on"]);

    private static JsonObject Reasoned() => Schema.Whole(new JsonObject { [MediaCheckReader.Id] = Id("The medium."), [LedgerMember.Reason] = Reason() });

    private static JsonObject Id(string description) => Schema.Text(LedgerId.Form, description);

    private static JsonObject Name(string description) => CaseSchemas.Line($"{description} No run of eleven digits or more.", LedgerMember.MaxName);

    private static JsonObject Reason() => CaseSchemas.Line("The reason or purpose. No run of eleven digits or more.", LedgerMember.MaxReason);

    private static JsonObject On() => Schema.Text(CaseSchemas.Day, "The day in Japan on which it happened; today where it is left out.");

    private static JsonObject Copies(string description) => Schema.Integer(1, LedgerStore.MostCopies, description);
}
