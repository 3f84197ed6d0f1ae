using Juki.LocalHost.Simulation.Drafts;
using Juki.LocalHost.Simulation.Faults;
using static Juki.LocalHost.Simulation.Faults.Spoiler;

namespace Juki.LocalHost.Simulation.Supplements;

/// <summary>What can be wrong with the notice of a supplement alone: what can of a resident's too, as far as it has those items, and its own.</summary>
internal static class SupplementSpoilers
{
    private const string Residence = "addressMunicipalityCode";
    private const string State = "stateClass";

    private static readonly string[] Shared =
    [
        "residentCode", "formerResidentCode", "name", "nameGaijiCount", "nameKana", "birthDate", "sex", "address", "addressGaijiCount", "changeDate", "gaijiFlag",
        "registeredDomicile", "receivedOn",
    ];

    public static IReadOnlyList<Spoiler> All { get; } =
    [
        .. Spoiler.All.Where(spoiler => Shared.Contains(spoiler.Item)), .. Unlawful(), .. Codes(), .. States(), .. GaijiAndText(), .. Mandatory(),
    ];

    // What no supplement may bring, not even malformed, and an attribute among the items.
    private static IEnumerable<Spoiler> Unlawful() =>
    [
        Set("U2", "individualNumber", "123456789018"),
        Set("U2", "individualNumber", 1),
        Set("U2", "formerIndividualNumber", "123456789018"),
        Set("U2", "familyHead", "合成　太郎"),
        Set("U2", "townCode", "001000"),
        Set("U2", "changeReason", "31"),
        Set("U2", "sequenceNumber", 1),
    ];

    private static IEnumerable<Spoiler> Codes() =>
    [
        Set("C04", "act", "5") with { StandsAlone = false },
        Set("C04", "act", "31") with { StandsAlone = false },
        Set("C04", "managingMunicipalityCode", "121002"),
        Set("C04", "managingMunicipalityCode", "131016"),
        Set("C04", "managingMunicipalityCode", "122034"),
        Set("C04", Residence, "131017") with { StandsAlone = false },
        Set("C04", Residence, "121002") with { StandsAlone = false },
        Set("C04", Residence, "482013") with { StandsAlone = false },
        Set("C04", Residence, "１３１０１６") with { StandsAlone = false },
    ];

    // Rulings 26 and 27.
    private static IEnumerable<Spoiler> States() =>
    [
        Set("C04", State, "2") with { StandsAlone = false },
        Set("C04", State, "9") with { StandsAlone = false, Fits = draft => draft.Reason != "2" },
        Set("C04", State, "0") with { StandsAlone = false, Fits = draft => draft.Reason == "2" },
        Set("C04", State, "1") with { StandsAlone = false, Fits = draft => draft.Reason == "2" || !IsOverseas(draft) },
        Set("C04", Residence, "131016") with { StandsAlone = false, Fits = draft => draft.Reason != "2" && IsOverseas(draft) },
        Missing(Residence) with { StandsAlone = false, Fits = draft => draft.Reason != "2" && !IsOverseas(draft) },
    ];

    private static IEnumerable<Spoiler> GaijiAndText() =>
    [
        new("C08", "lastAddressGaijiCount", (was, _) => (was?.GetValue<int>() ?? 0) + 1) { StandsAlone = false },
        Text("C08", "gaijiPattern", was => was == "1" ? "0" : "1") with { StandsAlone = false },
        Set("C04", "gaijiPattern", "8") with { StandsAlone = false },
        Text("C18", "lastAddress", address => address + "\u0007"),
        Text("C18", "lastAddress", address => address + new string('住', 401)),
    ];

    private static IEnumerable<Spoiler> Mandatory() =>
    [
        Missing("name") with { StandsAlone = false, Fits = draft => !HardKinds.HasGaiji(draft.Entry.Name) },
        Missing("managingMunicipalityCode"),
        Missing(State) with { StandsAlone = false },
        Missing("act") with { StandsAlone = false },
        Missing(SupplementRegister.Number),
    ];

    private static bool IsOverseas(Draft draft) => draft.Entry is SupplementEntry { IsOverseas: true };
}
