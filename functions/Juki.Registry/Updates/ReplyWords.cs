using Juki.Records.Checks;
using Juki.Records.Items;

namespace Juki.Registry.Updates;

/// <summary>The words in which municipalities are told what became of a notice: checks and items, never values (C17).</summary>
internal static class ReplyWords
{
    /// <summary>The word for an outcome.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>Its name in lower case.</returns>
    public static string Of(ReplyOutcome outcome) => outcome.ToString().ToLowerInvariant();

    /// <summary>A failed check, or a warning.</summary>
    /// <param name="fields">The items of the file.</param>
    /// <param name="failure">The failure.</param>
    /// <returns>What is serialised.</returns>
    public static object Of(FieldTable fields, CheckFailure failure) => new
    {
        check = failure.Check,
        items = fields.NumbersOf(failure.Items),
        names = fields.NamesOf(failure.Items),
        message = failure.Message,
    };
}
