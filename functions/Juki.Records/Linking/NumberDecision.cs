using Juki.Records.Items;
using Juki.Records.Reasons;
using Juki.Records.Values;

namespace Juki.Records.Linking;

/// <summary>
/// Whether the individual number (個人番号) of somebody in the Juki file may be handed to the Fuhyo server (F1 to F3, F5): of an overseas mover, whose last
/// row here is 転出, by the code of that row. That the person is one the Fuhyo server says; this file can't tell where somebody went.
/// </summary>
public abstract record NumberDecision
{
    private NumberDecision()
    {
    }

    /// <summary>Decides.</summary>
    /// <param name="mayUse">Whether the duty may use and get individual numbers (番号法9条), by this server's own table.</param>
    /// <param name="record">The current record of whom the code finds; null where it finds nobody.</param>
    /// <param name="code">The code.</param>
    /// <returns>The number alone, or why there is none.</returns>
    public static NumberDecision Of(bool mayUse, PersonRecord? record, ResidentCode code) => record switch
    {
        _ when !mayUse => new Refused(),
        null => new Nobody(),
        { IsRemoved: false } => new Withheld(NotMovedOut),
        _ when record.ChangeReason != ChangeReason.MoveOut => new Withheld(NotMovedOut),
        _ when record.ResidentCode != code => new Withheld(OtherCode),
        { IndividualNumber: { } number } => new Given(number),
        _ => new Nobody(),
    };

    /// <summary>Why somebody's number is not given: the person's last row is no 転出.</summary>
    public const string NotMovedOut = "person-not-moved-out";

    /// <summary>Why somebody's number is not given: the code is not that of the person's last row.</summary>
    public const string OtherCode = "code-not-current";

    /// <summary>The number is given.</summary>
    /// <param name="Number">The number.</param>
    public sealed record Given(IndividualNumber Number) : NumberDecision
    {
        /// <inheritdoc />
        public override string ToString() => "(number given)";
    }

    /// <summary>There is nobody, or nobody with a number.</summary>
    public sealed record Nobody : NumberDecision;

    /// <summary>There is somebody whose number may not be given; the asker is answered as if there were nobody.</summary>
    /// <param name="Code">Why, for the log.</param>
    public sealed record Withheld(string Code) : NumberDecision;

    /// <summary>The duty may not ask.</summary>
    public sealed record Refused : NumberDecision;
}
