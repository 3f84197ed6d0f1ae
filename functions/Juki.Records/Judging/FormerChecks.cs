using Juki.Records.Checks;
using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Records.Notices;

namespace Juki.Records.Judging;

/// <summary>The former number and code that a notice names must be the stored ones, and something must come in their place (rulings 23 to 25).</summary>
internal static class FormerChecks
{
    /// <summary>The items whose former value a notice names.</summary>
    public static ItemSet Named(Notice notice) =>
        ItemSet.Of(FormersOf(notice).Select(member => member.Item).Where(no => notice.FormerOf(no) is not null));

    public static IEnumerable<CheckFailure> Failures(Notice notice, PersonRecord? current)
    {
        foreach (var member in FormersOf(notice))
        {
            if (notice.FormerOf(member.Item) is not { } former)
                continue;

            var (name, item) = (member.JsonName, notice.Items.Fields[member.Item]);
            if (current is null)
                yield return new(KnownChecks.LawfulItems, [member.ToldAs], $"{name} is for a person who returns: leave it out.");
            else if (current.Items[item.Item] != former)
                yield return new(KnownChecks.Former(notice.Reason), [member.ToldAs], $"{name} is not that of the person's current record: correct it.");

            if (current is not null && notice.Items.IsBlank(item.Item))
                yield return new(KnownChecks.Former(notice.Reason), [member.ToldAs], $"{name} comes without a new {item.JsonName}: give the new one, or leave the former out.");
        }
    }

    private static IReadOnlyList<FormerMember> FormersOf(Notice notice) => RegisterFile.Find(notice.Items.Fields.Name)!.Form.Formers;
}
