using Juki.LocalHost.Simulation.Lives;

namespace Juki.LocalHost.Simulation.Faults;

/// <summary>Something changes besides what the reason is for: columns "items that may differ" and "must equal".</summary>
internal static class EqualFaults
{
    public static IReadOnlyList<Func<FaultCase, Faulty?>> All { get; } =
    [
        .. SimulatedRegister.Residents.ReasonsHere.Select<string, Func<FaultCase, Faulty?>>(reason => about => AlsoChanged(about, reason)),
        .. SimulatedRegister.Residents.ReasonsHere.Select<string, Func<FaultCase, Faulty?>>(reason => about => UnderFormerCode(about, reason)),
        about => OtherNumber(about, "11"),
        about => OtherNumber(about, "13"),
        about => ReturnUnderFormerCode(about, "11"),
    ];

    private static Faulty? AlsoChanged(FaultCase about, string reason)
    {
        if (about.Life.State != LifeState.Here || !IsLawful(about, reason))
            return null;
        var draft = about.Draft(reason);
        var spoilt = reason switch
        {
            "31" => about.Chance.In(0.5) ? about.World.People.Name(draft.Entry) : OtherBirth(about, draft.Entry),
            "32" => about.Chance.In(0.5) ? OtherBirth(about, draft.Entry) : OtherSex(draft.Entry),
            "33" => draft.Entry with { IndividualNumber = about.World.Numbers.IndividualNumber() },
            _ => about.Chance.Between(0, 3) switch
            {
                0 => about.World.People.Name(draft.Entry),
                1 => about.World.Homes.Move(draft.Entry.Municipality, draft.Entry.Address).Of(draft.Entry),
                2 => OtherBirth(about, draft.Entry),
                _ => about.World.People.RecordFormerSurname(draft.Entry),
            },
        };
        return about.Notice(draft with { Entry = spoilt }, $"R{reason}-equal");
    }

    /// <summary>The person is found by a former code, but the code itself must equal (rulings 1 and 25).</summary>
    public static Faulty? UnderFormerCode(FaultCase about, string reason)
    {
        if (about.Life.State != LifeState.Here || IsOfCode(reason) || !IsLawful(about, reason) || about.Life.FormerCode is not { } former)
            return null;
        var draft = about.Draft(reason);
        return about.Notice(draft with { Entry = draft.Entry with { ResidentCode = former } }, $"R{reason}-equal");
    }

    /// <summary>The same of a return that names no former code.</summary>
    public static Faulty? ReturnUnderFormerCode(FaultCase about, string reason)
    {
        if (about.Life.State != LifeState.Away || about.Life.FormerCode is not { } former)
            return null;
        var draft = about.Draft(reason);
        return about.Notice(draft with { Entry = draft.Entry with { ResidentCode = former } }, $"R{reason}-equal");
    }

    private static Faulty? OtherNumber(FaultCase about, string reason)
    {
        if (about.Life.State != LifeState.Away || about.Entry.IndividualNumber.Length == 0)
            return null;
        var draft = about.Draft(reason);
        return about.Notice(draft with { Entry = draft.Entry with { IndividualNumber = about.World.Numbers.IndividualNumber() } }, $"R{reason}-equal");
    }

    private static bool IsOfCode(string reason) => reason is "51" or "52" or "4";

    private static bool IsLawful(FaultCase about, string reason) => reason is not ("41" or "42") || about.Entry.IndividualNumber.Length > 0;

    private static RegisterEntry OtherSex(RegisterEntry entry) => entry with { Sex = entry.Sex == "1" ? "2" : "1" };

    /// <summary>The entry with another birth date.</summary>
    public static RegisterEntry OtherBirth(FaultCase about, RegisterEntry entry)
    {
        while (true)
        {
            var other = entry with { BirthDate = People.Text(about.Day.AddDays(-about.Chance.Between(1, 30_000))) };
            if (other != entry)
                return other;
        }
    }
}
