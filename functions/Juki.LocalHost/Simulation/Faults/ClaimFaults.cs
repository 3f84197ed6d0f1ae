using Juki.LocalHost.Simulation.Drafts;
using Juki.LocalHost.Simulation.Lives;

namespace Juki.LocalHost.Simulation.Faults;

/// <summary>A number or code that somebody else has or had, or that the person itself had (C12, C13).</summary>
internal static class ClaimFaults
{
    public static IReadOnlyList<Func<FaultCase, Faulty?>> All { get; } =
    [
        about => NumberOfAnother(about, "41"),
        about => NumberOfAnother(about, "42"),
        about => NumberOfAnother(about, "43"),
        about => OwnFormerNumber(about, "41"),
        about => OwnFormerNumber(about, "42"),
        about => FirstNumberOfAnother(about, "11"),
        about => FirstNumberOfAnother(about, "12"),
        about => FirstNumberOfAnother(about, "13"),
        HigherNumberOfAnother,
        ReturnUnderNewCode,
        ReturnWithNumberOfAnother,
        about => CodeOfAnother(about, "51"),
        about => CodeOfAnother(about, "52"),
        OwnFormerCode,
        ReturnWithCodeOfAnother,
    ];

    private static Faulty? NumberOfAnother(FaultCase about, string reason) =>
        about.Life.State == LifeState.Here && (reason is "43" || about.Entry.IndividualNumber.Length > 0) && OtherNumber(about) is { } other
            ? about.Notice(WithNumber(about.Draft(reason), other), "C12")
            : null;

    // Not even one's own (ruling 24).
    private static Faulty? OwnFormerNumber(FaultCase about, string reason) =>
        about.Life is { State: LifeState.Here, FormerNumber: { } former } && about.Entry.IndividualNumber.Length > 0
            ? about.Notice(WithNumber(about.Draft(reason), former), "C12")
            : null;

    private static Faulty? FirstNumberOfAnother(FaultCase about, string reason) =>
        OtherNumber(about) is { } other ? about.Notice(WithNumber(about.OfNobody(reason), other), 1, "C12") : null;

    // It may have overtaken the other's change of code, so it waits first (ruling 5).
    private static Faulty? HigherNumberOfAnother(FaultCase about) =>
        OtherNumber(about) is { } other ? about.Notice(WithNumber(about.OfNobody("11"), other), about.Chance.Between(2, 9), "C12") : null;

    // Without the former code named, whoever returns under a new one is somebody else with their number (ruling 23).
    private static Faulty? ReturnUnderNewCode(FaultCase about)
    {
        if (about.Life.State != LifeState.Away || about.Entry.IndividualNumber.Length == 0)
            return null;
        var draft = about.Draft("11");
        return about.Notice(draft with { Entry = draft.Entry with { ResidentCode = about.World.Numbers.ResidentCode() } }, "C12");
    }

    private static Faulty? ReturnWithNumberOfAnother(FaultCase about) =>
        about.Life.State == LifeState.Away && about.Entry.IndividualNumber.Length > 0 && OtherNumber(about) is { } other
            ? about.Notice(WithNumber(about.Draft("11"), other) with { FormerNumber = about.Entry.IndividualNumber }, "C12")
            : null;

    /// <summary>A code that somebody else has or had.</summary>
    public static Faulty? CodeOfAnother(FaultCase about, string reason) => about.Life.State == LifeState.Here && OtherCode(about) is { } other
        ? about.Notice(WithCode(about.Draft(reason), other), "C13")
        : null;

    /// <summary>A code that one had oneself.</summary>
    public static Faulty? OwnFormerCode(FaultCase about) => about.Life is { State: LifeState.Here, FormerCode: { } former }
        ? about.Notice(WithCode(about.Draft(about.World.Register.Usual.CodeChange), former), "C13")
        : null;

    /// <summary>A return under a code that somebody else has or had.</summary>
    public static Faulty? ReturnWithCodeOfAnother(FaultCase about) => about.Life.State == LifeState.Away && OtherCode(about) is { } other
        ? about.Notice(WithCode(about.Draft(about.World.Register.Usual.Entry) with { FormerCode = about.Entry.ResidentCode }, other), "C13")
        : null;

    private static Draft WithNumber(Draft draft, string number) => draft with { Entry = draft.Entry with { IndividualNumber = number } };

    private static Draft WithCode(Draft draft, string code) => draft with { Entry = draft.Entry with { ResidentCode = code } };

    private static string? OtherNumber(FaultCase about) =>
        about.World.Stranger(about.Life)?.NumbersBefore(about.World.Month.Index) is { Count: > 0 } numbers ? about.Chance.OneOf(numbers) : null;

    private static string? OtherCode(FaultCase about) =>
        about.World.Stranger(about.Life)?.CodesBefore(about.World.Month.Index) is { Count: > 0 } codes ? about.Chance.OneOf(codes) : null;
}
