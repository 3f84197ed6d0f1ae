namespace Juki.LocalHost.Simulation.Faults;

/// <summary>What is wrong with a notice alone, whomever it is about (U2, C01 to C10, C18): one thing, or two that are named together.</summary>
internal static class AloneFaults
{
    private static readonly string[] Reasons = ["11", "13", "21", "22", "23", "31", "32", "33", "41", "42", "43", "51", "52"];

    public static IReadOnlyList<Func<FaultCase, Faulty?>> All { get; } =
    [
        .. Spoiler.All.Select<Spoiler, Func<FaultCase, Faulty?>>(spoiler => about => One(about, spoiler)),
        Two, Two, Two, Two, Two, Two,
        ForeignMunicipality,
        ForeignMunicipality,
    ];

    /// <summary>A number whose check digit is wrong.</summary>
    public static string WrongDigit(string number) => number[..^1] + (char)('0' + ((number[^1] - '0' + 1) % 10));

    private static Faulty? One(FaultCase about, Spoiler spoiler)
    {
        var draft = about.Draft(about.Chance.OneOf(Reasons));
        if (!spoiler.Fits(draft))
            return null;
        var data = draft.ToData(about.Next);
        spoiler.Spoil(data, about.World.Options.Today);
        return about.Notice(draft.Sender, data, spoiler.Check);
    }

    private static Faulty? Two(FaultCase about)
    {
        var (one, other) = (about.Chance.OneOf(Spoiler.All), about.Chance.OneOf(Spoiler.All));
        var draft = about.Draft(about.Chance.OneOf(Reasons));
        if (one.Item == other.Item || !one.StandsAlone || !other.StandsAlone || !one.Fits(draft) || !other.Fits(draft))
            return null;
        var data = draft.ToData(about.Next);
        one.Spoil(data, about.World.Options.Today);
        other.Spoil(data, about.World.Options.Today);
        return about.Notice(draft.Sender, data, one.Check, other.Check);
    }

    // Its own row's municipality is another's: not the sender's to send for.
    private static Faulty ForeignMunicipality(FaultCase about)
    {
        var draft = about.Draft(about.Chance.OneOf(Reasons));
        return about.Notice(Municipal.SenderOf(about.World.Homes.OutsideOf(draft.Sender).Municipality), draft.ToData(about.Next), "C01");
    }
}
