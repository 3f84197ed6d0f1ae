namespace Juki.Testing.Model;

/// <summary>The reason table as it is written, row by row: what of a notice does not fit the person's current record.</summary>
internal static class PlainReasons
{
    private static readonly string[] AddressGroup = [PlainItems.Address, "addressGaijiCount", PlainItems.Town, "addressGaijiSerial", PlainItems.Flag];

    private static readonly string[] NameGroup = [PlainItems.Name, "nameGaijiCount", PlainItems.Kana, "nameGaijiSerial", PlainItems.Flag];

    private static readonly string[] FormerSurnameGroup =
        [PlainItems.FormerSurname, "formerSurnameGaijiCount", PlainItems.FormerSurnameKana, "formerSurnameGaijiSerial", PlainItems.Flag];

    private static readonly Dictionary<string, string[]> MayDiffer = new(StringComparer.Ordinal)
    {
        ["11"] = PlainItems.OfThePerson,
        ["13"] = PlainItems.OfThePerson,
        ["21"] = [],
        ["22"] = [],
        ["23"] = [],
        ["31"] = AddressGroup,
        ["32"] = [.. NameGroup, .. FormerSurnameGroup, .. AddressGroup],
        ["33"] = [.. NameGroup, .. FormerSurnameGroup, .. AddressGroup, PlainItems.Birth, PlainItems.Sex],
        ["41"] = [PlainItems.Number],
        ["42"] = [PlainItems.Number],
        ["43"] = [PlainItems.Number],
        ["51"] = [PlainItems.Code],
        ["52"] = [PlainItems.Code],
    };

    /// <summary>Column "person must be".</summary>
    public static bool IsState(string reason, PlainState state) => reason switch
    {
        "11" => state is PlainState.Never or PlainState.Removed,
        "12" => state is PlainState.Never,
        "13" => state is not PlainState.Alive,
        _ => state is PlainState.Alive,
    };

    /// <summary>Column "state after".</summary>
    public static PlainState After(string reason) => reason switch
    {
        "21" or "23" => PlainState.Removed,
        "22" => PlainState.Dead,
        _ => PlainState.Alive,
    };

    /// <summary>Whether the sender is one that column "sender must be" names.</summary>
    public static bool IsEntitled(PlainNotice notice, PlainPerson person) =>
        notice.IsEntry || person.State == PlainState.Never || PlainForms.SenderFor(person.Current[PlainItems.Municipality]) == notice.Arrival.Sender;

    /// <summary>The rest of the table once the state is right, all together (ruling 12).</summary>
    public static IEnumerable<string> Failures(PlainNotice notice, PlainPerson person)
    {
        var row = $"R{notice.Reason}-";
        if (!IsEntitled(notice, person))
            yield return row + "sender";
        if (person.State == PlainState.Never)
        {
            // Only a return names what changed elsewhere (rulings 23 and 24).
            if (notice.FormerCode is not null || notice.FormerNumber is not null)
                yield return "U2";
            yield break;
        }

        if (HasWrongFormer(notice, person))
            yield return row + "former";
        var differing = PlainItems.OfThePerson.Where(item => notice.Items[item] != person.Current[item]).ToList();
        var permitted = differing.Where(item => IsPermitted(item, notice, person)).ToList();
        if (permitted.Count < differing.Count)
            yield return row + "equal";
        if (permitted.Any(item => notice.Items[item].Length == 0 && MayNotBecomeBlank(item, notice.Reason)))
            yield return row + "blank";
        if (ChangesNothing(notice, permitted))
            yield return "C14";
    }

    private static bool IsPermitted(string item, PlainNotice notice, PlainPerson person) => (item, notice.Reason) switch
    {
        (PlainItems.Code, "11" or "13") => notice.FormerCode is not null,
        (PlainItems.Number, "11" or "13") => notice.FormerNumber is not null || notice.Number.Length == 0 || person.Current[item].Length == 0,
        (PlainItems.Municipality, "31" or "32" or "33") => PlainForms.IsWard(notice.Items[item]) && PlainForms.IsWard(person.Current[item]),
        _ => MayDiffer[notice.Reason].Contains(item),
    };

    // Column "may be blank" speaks of name, sex and number; where it says "as stored", only the name may differ at all, and by a 32 alone.
    private static bool MayNotBecomeBlank(string item, string reason) => item == PlainItems.Name && reason == "32";

    private static bool HasWrongFormer(PlainNotice notice, PlainPerson person) =>
        (notice.FormerNumber is not null && (notice.FormerNumber != person.Current[PlainItems.Number] || notice.Number.Length == 0))
        || (notice.FormerCode is not null && notice.FormerCode != person.Current[PlainItems.Code]);

    // C14: what the reason is for; where a former value is named, that too (ruling 25).
    private static bool ChangesNothing(PlainNotice notice, List<string> permitted) =>
        notice.FormerNumber == notice.Number
        || notice.FormerCode == notice.Code
        || notice.Reason switch
        {
            "31" => !permitted.Contains(PlainItems.Address),
            "32" or "33" => permitted.Count == 0,
            "41" or "42" or "43" => !permitted.Contains(PlainItems.Number),
            "51" or "52" => !permitted.Contains(PlainItems.Code),
            _ => false,
        };
}
