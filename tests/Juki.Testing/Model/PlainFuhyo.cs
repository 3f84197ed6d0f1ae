namespace Juki.Testing.Model;

/// <summary>都道府県知事保存附票本人確認情報ファイル, with the table of acts (通知区分) as it is written.</summary>
internal sealed class PlainFuhyo() : PlainFile("fuhyo")
{
    private const string Residence = "addressMunicipalityCode";
    private const string LastAddress = "lastAddress";
    private const string State = "stateClass";
    private const string Abroad = "1";

    public override IReadOnlyList<PlainItem> Items { get; } =
    [
        new(PlainItems.Code, PlainKind.ResidentCode, Mandatory: true),
        new(PlainItems.Name, PlainKind.Text, 200, Mandatory: true),
        new("nameGaijiCount", PlainKind.Count),
        new(PlainItems.Kana, PlainKind.Kana, 200),
        new(PlainItems.Birth, PlainKind.Date, Mandatory: true),
        new(PlainItems.Sex, PlainKind.Choice, Choices: "1 2 3"),
        new(Residence, PlainKind.AnyMunicipality),
        new(PlainItems.Address, PlainKind.Text, 400, Mandatory: true),
        new("addressGaijiCount", PlainKind.Count),
        new(LastAddress, PlainKind.Text, 400),
        new("lastAddressGaijiCount", PlainKind.Count),
        new(PlainItems.Date, PlainKind.Date, Mandatory: true),
        new("managingMunicipalityCode", PlainKind.Municipality, Mandatory: true),
        new(State, PlainKind.Choice, Mandatory: true, Choices: "0 1 9"),
        new(PlainItems.Flag, PlainKind.Choice, Choices: "0 1") { Blank = "0" },
        new("gaijiPattern", PlainKind.Choice, Choices: "0 1 2 3 4 5 6 7") { Blank = "0" },
        new("act", PlainKind.Choice, Mandatory: true, Choices: "1 2 3 4"),
    ];

    public override IReadOnlyList<string> OfTheServer { get; } = ["receivedOn", "recordedAt"];

    public override IReadOnlyList<string> Gaiji { get; } = [PlainItems.Name, PlainItems.Address, LastAddress];

    public override string Pattern => "gaijiPattern";

    public override string Reason => "act";

    public override string Municipality => "managingMunicipalityCode";

    public override string Sequence => "sequence";

    public override bool IsSequenceAttribute => true;

    public override IReadOnlyList<string> Stamps { get; } = ["act", PlainItems.Date];

    public override bool IsState(string reason, PlainState state) =>
        reason == "1" ? state is PlainState.Never or PlainState.Removed : state is PlainState.Alive;

    public override PlainState After(string reason) => reason == "2" ? PlainState.Removed : PlainState.Alive;

    public override bool IsLooseDate(string reason) => false;

    public override bool MayBeAhead(string reason) => false;

    public override bool NeedsFormer(string reason, string former) => former == PlainItems.FormerCode && reason == "4";

    public override bool MayNameFormer(string reason, string former) => former == PlainItems.FormerCode && reason is "1" or "4";

    // Rulings 26 and 27: a removal carries 9 and nothing else does, and who is abroad lives in no municipality.
    public override IEnumerable<string> FailuresAlone(string reason, Func<string, string> item, Func<string, bool> isBroken)
    {
        if (isBroken(State) || item(State).Length == 0)
            yield break;
        if (item(State) == "9" != (reason == "2"))
            yield return "C04";
        else if (!isBroken(Residence) && item(State) == Abroad && item(Residence).Length > 0)
            yield return "C04";
        else if (!isBroken(Residence) && item(State) == "0" && item(Residence).Length == 0)
            yield return "C09";
    }

    // The state goes with the act, but with act 4 it stays.
    public override bool IsPermitted(string item, PlainNotice notice, PlainPerson person) => (item, notice.Reason) switch
    {
        (PlainItems.Code, "1") => notice.FormerCode is not null,
        (_, "1") => true,
        (State, "2") => true,
        (_, "3") => item is not (PlainItems.Code or "managingMunicipalityCode"),
        (PlainItems.Code, "4") => true,
        _ => false,
    };

    public override bool ChangesNothing(string reason, IReadOnlyList<string> permitted) => reason switch
    {
        "3" => permitted.Count == 0,
        "4" => !permitted.Contains(PlainItems.Code),
        _ => false,
    };

    public override IEnumerable<string> FailuresOfRow(PlainNotice notice, PlainPerson person)
    {
        if (notice.Reason == "3" && person.Current[State] != Abroad && notice.Items[State] == Abroad && notice.Items[LastAddress].Length == 0)
            yield return "R3-last-address";
    }
}
