using System.Text.Json;
using Juki.Records.Items;
using Juki.Records.Values;

namespace Juki.Records.Notices;

/// <summary>Reads the data of a notice and makes every check that needs nothing but the notice (U2, C01 to C10, C18, and the form of item 22).</summary>
public static class NoticeReader
{
    /// <summary>The members of a notice that are no items but name what a change replaces, each with the item that it is a former value of.</summary>
    public static IReadOnlyList<(string Name, int Item)> FormerMembers { get; } = [.. NoticeForm.Juki.Formers.Select(former => (former.JsonName, former.Item))];

    /// <summary>Reads a notice.</summary>
    /// <param name="data">The event's data.</param>
    /// <param name="sender">The authenticated CS.</param>
    /// <param name="id">The event's id.</param>
    /// <param name="time">The event's time.</param>
    /// <param name="arrivalDay">The day of arrival in Japan.</param>
    /// <returns>The notice, or all failures together; never both.</returns>
    public static NoticeReading Read(JsonElement data, NoticeSender sender, string id, DateTimeOffset time, DateOnly arrivalDay)
    {
        var draft = Draft(NoticeForm.Juki, data, sender, arrivalDay);
        var notice = draft.Failures.Count == 0 ? Notice(draft, sender, id, time) : null;
        return new NoticeReading(notice, draft.Failures, draft.Warnings);
    }

    /// <summary>
    /// What a notice that was refused alone says, for telling its repetition (ruling 4). One that only came before its dates is the same notice
    /// on a later day, when nothing fails any more; of any other, whatever passes later differs from it.
    /// </summary>
    /// <param name="data">The event's data.</param>
    /// <param name="sender">The authenticated CS.</param>
    /// <returns>The digest.</returns>
    public static ContentDigest ContentOfRefused(JsonElement data, NoticeSender sender) =>
        Read(data, sender, string.Empty, default, DateOnly.MaxValue).Notice?.ContentDigest ?? ContentDigest.OfUnread(sender, "notice", data);

    internal static NoticeDraft Draft(NoticeForm form, JsonElement data, NoticeSender sender, DateOnly arrivalDay)
    {
        var draft = new NoticeDraft(form);
        MemberReading.Read(data, draft);
        if (data.ValueKind == JsonValueKind.Object)
        {
            ItemChecks.Check(draft);
            NoticeChecks.Check(draft, sender, arrivalDay);
        }

        return draft;
    }

    private static Notice Notice(NoticeDraft draft, NoticeSender sender, string id, DateTimeOffset time) => new(
        sender,
        id,
        time,
        draft.Items,
        ResidentCode.TryParse(Former(draft, KnownItems.ResidentCode), out var code) ? code : null,
        IndividualNumber.TryParse(Former(draft, KnownItems.IndividualNumber), out var number) ? number : null);

    private static string? Former(NoticeDraft draft, int item) =>
        draft.Former(draft.Form.Formers.Single(member => member.Item == item));
}
