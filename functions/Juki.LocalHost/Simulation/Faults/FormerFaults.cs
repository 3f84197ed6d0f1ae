using Juki.LocalHost.Simulation.Lives;

namespace Juki.LocalHost.Simulation.Faults;

/// <summary>A former number or code that is not the stored one, or that has no place in the notice (rulings 23 to 25).</summary>
internal static class FormerFaults
{
    public static IReadOnlyList<Func<FaultCase, Faulty?>> All { get; } =
    [
        about => WrongNumber(about, "41"),
        about => WrongNumber(about, "42"),
        about => WrongNumber(about, "43"),
        about => NotTheCurrentCode(about, "51"),
        about => NotTheCurrentCode(about, "52"),
        about => WrongNumberOnReturn(about, "11"),
        about => WrongNumberOnReturn(about, "13"),
        about => NotTheCurrentCodeOnReturn(about, "11"),
        WithoutNewNumber,
        FormerNumberOfNobody,
        about => FormerCodeOfNobody(about, "13"),
    ];

    private static Faulty? WrongNumber(FaultCase about, string reason) => about.Life.State == LifeState.Here
        ? about.Notice(about.Draft(reason) with { FormerNumber = about.World.Numbers.IndividualNumber() }, $"R{reason}-former")
        : null;

    /// <summary>A code that the person had before the current one, as the former.</summary>
    public static Faulty? NotTheCurrentCode(FaultCase about, string reason) => about.Life is { State: LifeState.Here, FormerCode: { } former }
        ? about.Notice(about.Draft(reason) with { FormerCode = former }, $"R{reason}-former")
        : null;

    private static Faulty? WrongNumberOnReturn(FaultCase about, string reason) =>
        about.Life.State == LifeState.Away && about.Entry.IndividualNumber.Length > 0
            ? about.Notice(
                about.World.Drafting.EnterChanged(reason, about.Life, code: about.Chance.In(0.5), number: true, about.Day) with { FormerNumber = about.World.Numbers.IndividualNumber() },
                $"R{reason}-former")
            : null;

    /// <summary>The same on a return.</summary>
    public static Faulty? NotTheCurrentCodeOnReturn(FaultCase about, string reason) => about.Life is { State: LifeState.Away, FormerCode: { } former }
        ? about.Notice(about.World.Drafting.EnterChanged(reason, about.Life, code: true, number: false, about.Day) with { FormerCode = former }, $"R{reason}-former")
        : null;

    private static Faulty? WithoutNewNumber(FaultCase about)
    {
        if (about.Life.State != LifeState.Away || about.Entry.IndividualNumber.Length == 0)
            return null;
        var draft = about.Draft("11") with { FormerNumber = about.Entry.IndividualNumber };
        return about.Notice(draft with { Entry = draft.Entry with { IndividualNumber = string.Empty } }, "R11-former");
    }

    private static Faulty FormerNumberOfNobody(FaultCase about) =>
        about.Notice(about.OfNobody("11") with { FormerNumber = about.World.Numbers.IndividualNumber() }, 1, "U2");

    /// <summary>A former code in the first entry of somebody.</summary>
    public static Faulty FormerCodeOfNobody(FaultCase about, string reason) =>
        about.Notice(about.OfNobody(reason) with { FormerCode = about.World.Numbers.ResidentCode() }, 1, "U2");
}
