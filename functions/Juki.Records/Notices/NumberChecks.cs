using Juki.Records.Checks;
using Juki.Records.Text;

namespace Juki.Records.Notices;

/// <summary>No text of a notice holds what reads as an individual number, where the file must never hold one (U2). Not even a malformed code is spared.</summary>
internal static class NumberChecks
{
    /// <summary>What is wrong with a member that holds one; the number is not repeated.</summary>
    /// <param name="name">The member's name.</param>
    /// <returns>A sentence.</returns>
    public static string Message(string name) => $"{name} holds what reads as an individual number, which this file never holds: leave it out.";

    public static void Check(NoticeDraft draft)
    {
        if (draft.Fields.HoldsIndividualNumbers)
            return;

        foreach (var item in draft.Fields.Said)
        {
            if (IndividualNumberText.IsIn(draft.Items[item]))
                draft.Fail(KnownChecks.LawfulItems, [item], Message(draft.Fields[item].JsonName));
        }

        foreach (var former in draft.Form.Formers)
        {
            if (draft.Former(former) is { } text && IndividualNumberText.IsIn(text))
                draft.Fail(KnownChecks.LawfulItems, [former.ToldAs], Message(former.JsonName));
        }
    }
}
