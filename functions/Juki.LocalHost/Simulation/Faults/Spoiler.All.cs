namespace Juki.LocalHost.Simulation.Faults;

// What can be wrong with the notice of a resident
internal sealed partial record Spoiler
{
    /// <summary>Everything that can be wrong.</summary>
    public static IReadOnlyList<Spoiler> All { get; } =
    [
        .. Unlawful(), .. Numbers(), .. Codes(), .. Dates(), .. GaijiCounts(), .. Mandatory(), .. Texts(),
    ];

    private static IEnumerable<Spoiler> Unlawful() =>
    [
        Set("U2", "registeredDomicile", "千葉県"),
        Set("U2", "receivedOn", "2026-01-01"),
        Set("U2", "removedFlag", "0"),
        Set("U2", "formerIndividualNumber", "123456789018") with { Fits = draft => draft.Reason is "21" or "22" or "23" or "31" or "32" or "33" or "51" or "52" },
        Set("U2", "formerResidentCode", "12345678903") with { Fits = draft => !draft.IsEntry && !draft.ChangesCode },
    ];

    private static IEnumerable<Spoiler> Numbers() =>
    [
        Text("C02", "residentCode", AloneFaults.WrongDigit),
        Text("C02", "residentCode", code => code[1..]),
        Text("C02", "residentCode", Wide),
        Set("C02", "residentCode", 12345678903),
        Text("C02", "formerResidentCode", AloneFaults.WrongDigit) with { Fits = draft => draft.FormerCode is not null },
        Set("C03", "individualNumber", "123456789012"),
        Set("C03", "individualNumber", "1234567890128"),
        Set("C03", "individualNumber", "１２３４５６７８９０１８"),
        Text("C03", "individualNumber", _ => string.Empty) with { Fits = draft => draft.Reason is "41" or "42" or "43" },
        Text("C03", "formerIndividualNumber", AloneFaults.WrongDigit) with { Fits = draft => draft.FormerNumber is not null },
    ];

    private static IEnumerable<Spoiler> Codes() =>
    [
        Set("C04", "changeReason", "14") with { StandsAlone = false },
        Set("C04", "changeReason", "1") with { StandsAlone = false },
        Set("C04", "sex", "9"),
        Set("C04", "gaijiFlag", "2"),
        Set("C04", "municipalityCode", "121002"),
        Set("C04", "municipalityCode", "122017"),
        Set("C04", "municipalityCode", "131016"),
        Set("C04", "municipalityCode", "122034"),
        Set("C04", "townCode", "12345"),
        Set("C04", "townCode", "00A000"),
    ];

    private static IEnumerable<Spoiler> Dates() =>
    [
        Set("C05", "birthDate", "19901301"),
        Set("C05", "birthDate", "1990-1-1"),
        Set("C05", "birthDate", "１９９００１０１"),
        Later("C05", "birthDate"),
        Set("C05", "changeDate", "20201232"),
        Set("C05", "changeDate", "202012"),
        Set("C05", "changeDate", "20210229") with { Fits = draft => draft.Reason is not ("22" or "23") },
        Set("C05", "changeDate", "20210200") with { Fits = draft => draft.Reason is not ("22" or "23") },
        Later("C06", "changeDate") with { Fits = draft => draft.Reason is not "21" },
    ];

    private static IEnumerable<Spoiler> GaijiCounts() =>
    [
        new("C08", "nameGaijiCount", (was, _) => (was?.GetValue<int>() ?? 0) + 1) { StandsAlone = false },
        new("C08", "addressGaijiCount", (was, _) => (was?.GetValue<int>() ?? 0) + 1) { StandsAlone = false },
        new("C08", "formerSurnameGaijiCount", (was, _) => (was?.GetValue<int>() ?? 0) + 2) { StandsAlone = false },
        Set("C08", "nameGaijiSerial", -1),
        Set("C08", "addressGaijiSerial", "1"),
        Text("C08", "gaijiFlag", was => was == "1" ? "0" : "1") with { StandsAlone = false },
    ];

    private static IEnumerable<Spoiler> Mandatory() =>
    [
        Missing("residentCode"),
        Missing("birthDate"),
        Missing("address") with { StandsAlone = false, Fits = draft => !HardKinds.HasGaiji(draft.Entry.Address) },
        Missing("municipalityCode"),
        Missing("changeReason") with { StandsAlone = false },
        Missing("changeDate"),
        Missing("sequenceNumber"),
        Text("C09", "birthDate", _ => string.Empty),
        Missing("formerIndividualNumber") with { Fits = draft => draft.Reason is "41" or "42" },
        Missing("formerResidentCode") with { Fits = draft => draft.ChangesCode },
    ];

    private static IEnumerable<Spoiler> Texts() =>
    [
        Text("C10", "nameKana", kana => kana + "＊"),
        Text("C10", "nameKana", kana => kana + "ｶﾅ"),
        Text("C10", "nameKana", kana => kana + " かな"),
        Text("C10", "formerSurnameKana", kana => kana + "Ａ"),
        Text("C18", "name", name => name + "\u0007"),
        Text("C18", "name", name => name + "\u202E"),
        Text("C18", "address", address => address + "\uFFFE"),
        Text("C18", "name", name => name + new string('名', 201)),
        Text("C18", "address", address => address + new string('住', 401)),
        Text("C18", "nameKana", kana => kana + new string('か', 201)),
        Text("C18", "formerSurname", name => name + new string('旧', 101)),
        Set("C18", "operatorId", new string('o', 33)),
    ];

    private static string Wide(string digits) => string.Concat(digits.Select(digit => (char)(digit - '0' + '０')));
}
