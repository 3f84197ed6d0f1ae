namespace Juki.Testing.Model;

/// <summary>都道府県知事保存本人確認情報ファイル, with the reason table as it is written.</summary>
internal sealed class PlainJuki() : PlainFile("juki")
{
    private const string Town = "townCode";
    private const string FormerSurname = "formerSurname";
    private const string FormerSurnameKana = "formerSurnameKana";

    private static readonly string[] AddressGroup = [PlainItems.Address, "addressGaijiCount", Town, "addressGaijiSerial", PlainItems.Flag];

    private static readonly string[] NameGroup = [PlainItems.Name, "nameGaijiCount", PlainItems.Kana, "nameGaijiSerial", PlainItems.Flag];

    private static readonly string[] FormerSurnameGroup =
        [FormerSurname, "formerSurnameGaijiCount", FormerSurnameKana, "formerSurnameGaijiSerial", PlainItems.Flag];

    public override IReadOnlyList<PlainItem> Items { get; } =
    [
        new(PlainItems.Code, PlainKind.ResidentCode, Mandatory: true),
        new(PlainItems.Name, PlainKind.Text, 200),
        new("nameGaijiCount", PlainKind.Count),
        new(PlainItems.Kana, PlainKind.Kana, 200),
        new(PlainItems.Birth, PlainKind.Date, Mandatory: true),
        new(PlainItems.Sex, PlainKind.Choice, Choices: "1 2 3"),
        new(PlainItems.Address, PlainKind.Text, 400, Mandatory: true),
        new("addressGaijiCount", PlainKind.Count),
        new(PlainItems.Number, PlainKind.IndividualNumber),
        new("changeReason", PlainKind.Choice, Mandatory: true, Choices: "11 12 13 21 22 23 31 32 33 41 42 43 51 52"),
        new(PlainItems.Date, PlainKind.Date, Mandatory: true),
        new("municipalityCode", PlainKind.Municipality, Mandatory: true),
        new(Town, PlainKind.Town),
        new("operatorId", PlainKind.Text, 32),
        new("terminalId", PlainKind.Text, 32),
        new(PlainItems.Flag, PlainKind.Choice, Choices: "0 1") { Blank = "0" },
        new("sequenceNumber", PlainKind.Sequence, Mandatory: true),
        new("nameGaijiSerial", PlainKind.Serial),
        new("addressGaijiSerial", PlainKind.Serial),
        new(FormerSurname, PlainKind.Text, 100),
        new("formerSurnameGaijiCount", PlainKind.Count),
        new(FormerSurnameKana, PlainKind.Kana, 100),
        new("formerSurnameGaijiSerial", PlainKind.Serial),
    ];

    public override IReadOnlyList<string> OfTheServer { get; } = ["retentionFlag", "kanaSearchKey", "recordedAt", "receivedOn", "removedFlag"];

    public override IReadOnlyList<string> Gaiji { get; } = [PlainItems.Name, PlainItems.Address, FormerSurname];

    public override string Reason => "changeReason";

    public override string Municipality => "municipalityCode";

    public override string Sequence => "sequenceNumber";

    public override IReadOnlyList<string> Stamps { get; } = ["changeReason", PlainItems.Date, "operatorId", "terminalId", "sequenceNumber"];

    public override bool IsState(string reason, PlainState state) => reason switch
    {
        "11" => state is PlainState.Never or PlainState.Removed,
        "12" => state is PlainState.Never,
        "13" => state is not PlainState.Alive,
        _ => state is PlainState.Alive,
    };

    public override PlainState After(string reason) => reason switch
    {
        "21" or "23" => PlainState.Removed,
        "22" => PlainState.Dead,
        _ => PlainState.Alive,
    };

    public override bool IsLooseDate(string reason) => reason is "12" or "22" or "23";

    public override bool MayBeAhead(string reason) => reason == "21";

    public override bool NeedsFormer(string reason, string former) => former == PlainItems.FormerCode ? reason is "51" or "52" : reason is "41" or "42";

    public override bool MayNameFormer(string reason, string former) =>
        reason is "11" or "13" || NeedsFormer(reason, former) || (former == PlainItems.FormerNumber && reason == "43");

    public override IEnumerable<string> FailuresAlone(string reason, Func<string, string> item, Func<string, bool> isBroken)
    {
        if (reason is "41" or "42" or "43" && !isBroken(PlainItems.Number) && item(PlainItems.Number).Length == 0)
            yield return "C03";
    }

    public override bool IsPermitted(string item, PlainNotice notice, PlainPerson person) => (item, notice.Reason) switch
    {
        (PlainItems.Code, "11" or "13") => notice.FormerCode is not null,
        (PlainItems.Number, "11" or "13") => notice.FormerNumber is not null || notice.Number.Length == 0 || person.Current[item].Length == 0,
        (_, "11" or "13") => true,
        ("municipalityCode", "31" or "32" or "33") => PlainForms.IsWard(notice.Items[item]) && PlainForms.IsWard(person.Current[item]),
        (_, "31") => AddressGroup.Contains(item),
        (PlainItems.Birth or PlainItems.Sex, "33") => true,
        (_, "32" or "33") => NameGroup.Contains(item) || FormerSurnameGroup.Contains(item) || AddressGroup.Contains(item),
        (PlainItems.Number, "41" or "42" or "43") => true,
        (PlainItems.Code, "51" or "52") => true,
        _ => false,
    };

    // The column speaks of name, sex and number; where it says "as stored", only the name may differ at all, and by a 32 alone.
    public override bool MayNotBecomeBlank(string item, string reason) => item == PlainItems.Name && reason == "32";

    public override bool ChangesNothing(string reason, IReadOnlyList<string> permitted) => reason switch
    {
        "31" => !permitted.Contains(PlainItems.Address),
        "32" or "33" => permitted.Count == 0,
        "41" or "42" or "43" => !permitted.Contains(PlainItems.Number),
        "51" or "52" => !permitted.Contains(PlainItems.Code),
        _ => false,
    };
}
