namespace Juki.LocalHost.Simulation.Faults;

/// <summary>What is wrong with a notice alone, whomever it is about (U2, C01 to C10, C18): one thing, or two that are named together.</summary>
internal static class AloneFaults
{
    private const int OfTwo = 6;

    /// <summary>Everything that can be wrong with notices of some reasons.</summary>
    public static IReadOnlyList<Func<FaultCase, Faulty?>> Of(IReadOnlyList<string> reasons, IReadOnlyList<Spoiler> spoilers) =>
    [
        .. spoilers.Select<Spoiler, Func<FaultCase, Faulty?>>(spoiler => about => One(about, about.Chance.OneOf(reasons), spoiler)),
        .. Enumerable.Repeat<Func<FaultCase, Faulty?>>(about => Two(about, reasons, spoilers), OfTwo),
        about => ForeignMunicipality(about, about.Chance.OneOf(reasons)),
        about => ForeignMunicipality(about, about.Chance.OneOf(reasons)),
    ];

    /// <summary>A number whose check digit is wrong.</summary>
    public static string WrongDigit(string number) => number[..^1] + (char)('0' + ((number[^1] - '0' + 1) % 10));

    private static Faulty? One(FaultCase about, string reason, Spoiler spoiler)
    {
        var draft = about.Draft(reason);
        if (!spoiler.Fits(draft))
            return null;
        var data = draft.ToData(about.Next);
        spoiler.Spoil(data, about.World.Options.Today);
        return about.Notice(draft.Sender, data, spoiler.Check);
    }

    private static Faulty? Two(FaultCase about, IReadOnlyList<string> reasons, IReadOnlyList<Spoiler> spoilers)
    {
        var (one, other) = (about.Chance.OneOf(spoilers), about.Chance.OneOf(spoilers));
        var draft = about.Draft(about.Chance.OneOf(reasons));
        if (one.Item == other.Item || !one.StandsAlone || !other.StandsAlone || !one.Fits(draft) || !other.Fits(draft))
            return null;
        var data = draft.ToData(about.Next);
        one.Spoil(data, about.World.Options.Today);
        other.Spoil(data, about.World.Options.Today);
        return about.Notice(draft.Sender, data, one.Check, other.Check);
    }

    // Its own row's municipality is another's: not the sender's to send for.
    private static Faulty ForeignMunicipality(FaultCase about, string reason)
    {
        var draft = about.Draft(reason);
        return about.Notice(Municipal.SenderOf(about.World.Homes.OutsideOf(draft.Sender).Municipality), draft.ToData(about.Next), "C01");
    }
}
