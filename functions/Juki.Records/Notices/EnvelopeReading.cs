using System.Globalization;
using Juki.Records.Checks;
using Juki.Records.Items;

namespace Juki.Records.Notices;

/// <summary>Takes from a notice's envelope what its items do not say: the place in the person's order (C11), where it is no item of the file.</summary>
internal static class EnvelopeReading
{
    /// <summary>Reads it; what is missing is told by the check of mandatory items.</summary>
    /// <param name="sequence">The attribute; null where the event has none.</param>
    /// <param name="draft">The notice so far.</param>
    public static void Read(string? sequence, NoticeDraft draft)
    {
        if (draft.Form.IsRow || draft.Fields[KnownItems.SequenceNumber] is not { SetBy: ItemSource.Envelope } field || string.IsNullOrEmpty(sequence))
            return;

        if (TryParse(sequence, out var number))
            draft.Set(field.Item, number.ToString(CultureInfo.InvariantCulture));
        else
            draft.Break(KnownChecks.Sequence, field.Item, FormOf(field));
    }

    /// <summary>What the attribute should have been.</summary>
    /// <param name="field">The field that it fills.</param>
    /// <returns>A sentence.</returns>
    public static string FormOf(Field field) => string.Create(CultureInfo.InvariantCulture, $"{field.JsonName} must be a whole number from 1 to {field.MaxValue}, in digits alone.");

    /// <summary>A number of a sequence, in digits alone.</summary>
    /// <param name="sequence">The attribute.</param>
    /// <param name="number">The number, from 1.</param>
    /// <returns>False where it is none.</returns>
    public static bool TryParse(string sequence, out long number) =>
        long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
}
