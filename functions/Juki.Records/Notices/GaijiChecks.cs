using System.Globalization;
using Juki.Records.Checks;
using Juki.Records.Items;
using Juki.Records.Text;

namespace Juki.Records.Notices;

/// <summary>Gaiji counts and flag agree with the texts (C08, rulings 15 and 20). Images do not travel in notices.</summary>
internal static class GaijiChecks
{
    public static void Check(NoticeDraft draft)
    {
        var counted = draft.Fields.Fields.Where(field => field.CountedBy is not null).ToList();
        foreach (var text in counted)
            CheckCount(draft, text, text.CountedBy!.Value);

        CheckFlag(draft, [.. counted.Select(text => text.CountedBy!.Value)]);
        CheckPattern(draft, [.. counted.Where(text => text.PatternBit > 0)]);
    }

    private static void CheckCount(NoticeDraft draft, Field text, int count)
    {
        if (!draft.IsSound(text.Item) || !draft.IsSound(count))
            return;

        var found = Gaiji.Count(draft.Items[text.Item]);
        if (draft.Items[count] != found.ToString(CultureInfo.InvariantCulture))
            draft.Fail(KnownChecks.Gaiji, [count], $"{draft.Fields[count].JsonName} must be the number of private-use characters and 〓 in {text.JsonName}.");
    }

    private static void CheckFlag(NoticeDraft draft, int[] counts)
    {
        var flag = KnownItems.GaijiFlag;
        if (!draft.IsSound(flag) || !counts.All(draft.IsSound))
            return;

        var expected = counts.Any(no => draft.Items[no] != draft.Fields[no].BlankMeans) ? KnownFlags.HasGaiji : KnownFlags.NoGaiji;
        if (draft.Items[flag] != expected)
            draft.Fail(KnownChecks.Gaiji, [flag], $"{draft.Fields[flag].JsonName} must be {KnownFlags.HasGaiji} when a gaiji count is above 0, and {KnownFlags.NoGaiji} otherwise.");
    }

    private static void CheckPattern(NoticeDraft draft, IReadOnlyList<Field> texts)
    {
        if (!draft.Fields.Has(KnownItems.GaijiPattern) || !draft.IsSound(KnownItems.GaijiPattern) || !texts.All(text => draft.IsSound(text.CountedBy!.Value)))
            return;

        var expected = texts.Where(text => draft.Items[text.CountedBy!.Value] != draft.Fields[text.CountedBy.Value].BlankMeans).Sum(text => text.PatternBit);
        if (draft.Items[KnownItems.GaijiPattern] != expected.ToString(CultureInfo.InvariantCulture))
            draft.Fail(KnownChecks.Gaiji, [KnownItems.GaijiPattern], $"{draft.Fields[KnownItems.GaijiPattern].JsonName} must be the sum of {string.Join(", ", texts.Select(text => $"{text.PatternBit} for {text.JsonName}"))}, each where its gaiji count is above 0.");
    }
}
