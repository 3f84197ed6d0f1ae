namespace Juki.Records.Checks;

/// <summary>What comes of a common check that fails: the column "E error / W warning / H hold".</summary>
public enum CheckOutcome
{
    /// <summary>Nothing fails: the row says how notices are worked on ("-").</summary>
    None,

    /// <summary>The notice is refused (E).</summary>
    Error,

    /// <summary>The notice is accepted, and its sender told (W).</summary>
    Warning,

    /// <summary>The notice is refused, or held until its turn comes (E/H).</summary>
    ErrorOrHold,
}

/// <summary>What a check needs to know, and so where it is made.</summary>
public enum CheckStage
{
    /// <summary>The notice alone and its sender; all such failures are named together, and no record is read (ruling 12).</summary>
    Notice,

    /// <summary>The numbers that the person's notices have used.</summary>
    Sequence,

    /// <summary>The person's current record.</summary>
    Record,

    /// <summary>Every other person, through claims; made last.</summary>
    Claims,

    /// <summary>How notices are worked on, not what one of them holds.</summary>
    Work,
}

/// <summary>A common check: a row of the table of the checks that every notice meets, whatever its reason.</summary>
/// <param name="Id">Its id in the reference and in replies.</param>
/// <param name="Item">The item or matter, in the reference's words.</param>
/// <param name="Rule">The rule, in the reference's words.</param>
/// <param name="Outcome">What comes of a failure.</param>
/// <param name="Stage">Where it is made.</param>
public sealed record CommonCheck(string Id, string Item, string Rule, CheckOutcome Outcome, CheckStage Stage);
