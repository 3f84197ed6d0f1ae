namespace Juki.Testing.Model;

/// <summary>What of a notice does not fit the person's current record, by the file's table.</summary>
internal static class PlainReasons
{
    /// <summary>Whether the sender is one that column "sender must be" names.</summary>
    public static bool IsEntitled(PlainFile file, PlainNotice notice, PlainPerson person) =>
        notice.IsEntry || person.State == PlainState.Never || PlainForms.SenderFor(person.Current[file.Municipality]) == notice.Arrival.Sender;

    /// <summary>The rest of the table once the state is right, all together (ruling 12).</summary>
    public static IEnumerable<string> Failures(PlainFile file, PlainNotice notice, PlainPerson person)
    {
        var row = $"R{notice.Reason}-";
        if (!IsEntitled(file, notice, person))
            yield return row + "sender";
        if (person.State == PlainState.Never)
        {
            // Only a return names what changed elsewhere (rulings 23 and 24).
            if (notice.FormerCode is not null || notice.FormerNumber is not null)
                yield return "U2";
            yield break;
        }

        if (HasWrongFormer(notice, person))
            yield return row + "former";
        var differing = file.OfThePerson.Where(item => notice.Items[item] != person.Current[item]).ToList();
        var permitted = differing.Where(item => file.IsPermitted(item, notice, person)).ToList();
        if (permitted.Count < differing.Count)
            yield return row + "equal";
        if (permitted.Any(item => notice.Items[item].Length == 0 && file.MayNotBecomeBlank(item, notice.Reason)))
            yield return row + "blank";
        foreach (var failed in file.FailuresOfRow(notice, person))
            yield return failed;

        // Where a former value is named, it too must change (ruling 25).
        if (notice.FormerCode == notice.Code || (notice.FormerNumber is not null && notice.FormerNumber == notice.Number) || file.ChangesNothing(notice.Reason, permitted))
            yield return "C14";
    }

    private static bool HasWrongFormer(PlainNotice notice, PlainPerson person) =>
        (notice.FormerNumber is not null && (notice.FormerNumber != person.Current[PlainItems.Number] || notice.Number.Length == 0))
        || (notice.FormerCode is not null && notice.FormerCode != person.Current[PlainItems.Code]);
}
