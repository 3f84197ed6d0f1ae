using Juki.LocalHost.Simulation.Lives;

namespace Juki.LocalHost.Simulation.Faults;

/// <summary>Nothing changes that the reason is there to change (C14), or something becomes blank that may not.</summary>
internal static class ChangeFaults
{
    public static IReadOnlyList<Func<FaultCase, Faulty?>> All { get; } =
    [
        about => Unchanged(about, "31"),
        about => Unchanged(about, "32"),
        about => Unchanged(about, "33"),
        about => SameNumber(about, "41"),
        about => SameNumber(about, "42"),
        about => SameNumber(about, "43"),
        about => Unchanged(about, "51"),
        about => Unchanged(about, "52"),
        about => SameNumberOnReturn(about, "11"),
        about => SameNumberOnReturn(about, "13"),
        OnlyAnotherBirthDate,
        BlankName,
    ];

    /// <summary>All is as it was.</summary>
    public static Faulty? Unchanged(FaultCase about, string reason) => about.Life.State == LifeState.Here
        ? about.Notice(about.Draft(reason) with { Entry = about.Entry }, "C14")
        : null;

    private static Faulty? SameNumber(FaultCase about, string reason) => about.Life.State == LifeState.Here && about.Entry.IndividualNumber.Length > 0
        ? about.Notice(about.Draft(reason) with { Entry = about.Entry }, "C14")
        : null;

    private static Faulty? SameNumberOnReturn(FaultCase about, string reason) => about.Life.State == LifeState.Away && about.Entry.IndividualNumber.Length > 0
        ? about.Notice(about.Draft(reason) with { FormerNumber = about.Entry.IndividualNumber }, "C14")
        : null;

    private static Faulty? OnlyAnotherBirthDate(FaultCase about)
    {
        const string Other = "19010203";
        return about.Life.State == LifeState.Here && about.Entry.BirthDate != Other
            ? about.Notice(about.Draft("32") with { Entry = about.Entry with { BirthDate = Other } }, "C14", "R32-equal")
            : null;
    }

    private static Faulty? BlankName(FaultCase about)
    {
        if (about.Life.State != LifeState.Here || about.Entry.Name.Length == 0)
            return null;
        return about.Notice(about.Draft("32") with { Entry = about.Entry with { Name = string.Empty, NameGaijiSerial = 0 } }, "R32-blank");
    }
}
