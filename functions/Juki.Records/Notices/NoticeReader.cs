using System.Text.Json;
using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Records.Values;

namespace Juki.Records.Notices;

/// <summary>Reads the data of a notice and makes every check that needs nothing but the notice (U2, C01 to C10, C18, and the form of item 22).</summary>
public static class NoticeReader
{
    /// <summary>Reads a notice.</summary>
    /// <param name="file">The file that it is of.</param>
    /// <param name="data">The event's data.</param>
    /// <param name="sender">The authenticated CS.</param>
    /// <param name="id">The event's id.</param>
    /// <param name="time">The event's time.</param>
    /// <param name="arrivalDay">The day of arrival in Japan.</param>
    /// <param name="sequence">The event's attribute <c>sequence</c>, which the files whose items have no number (更新順番号) take it from; null where it has none.</param>
    /// <returns>The notice, or all failures together; never both.</returns>
    public static NoticeReading Read(
        RegisterFile file, JsonElement data, NoticeSender sender, string id, DateTimeOffset time, DateOnly arrivalDay, string? sequence = null) =>
        Read(file.Form, data, sender, id, time, arrivalDay, sequence);

    /// <summary>Reads a row of a file as the notice that it is: it says itself what the envelope of a notice does.</summary>
    /// <param name="file">The file that it is of.</param>
    /// <param name="data">The row.</param>
    /// <param name="sender">The authenticated CS.</param>
    /// <param name="id">The id that stands for it.</param>
    /// <param name="time">When the municipality's file was made.</param>
    /// <param name="arrivalDay">The day of arrival in Japan.</param>
    /// <returns>The notice, or all failures together; never both.</returns>
    public static NoticeReading ReadRow(RegisterFile file, JsonElement data, NoticeSender sender, string id, DateTimeOffset time, DateOnly arrivalDay) =>
        Read(file.Form with { IsRow = true }, data, sender, id, time, arrivalDay, sequence: null);

    private static NoticeReading Read(NoticeForm form, JsonElement data, NoticeSender sender, string id, DateTimeOffset time, DateOnly arrivalDay, string? sequence)
    {
        var draft = Draft(form, data, sender, arrivalDay, sequence);
        var notice = draft.Failures.Count == 0 ? Notice(draft, sender, id, time) : null;
        return new NoticeReading(notice, draft.Failures, draft.Warnings);
    }

    /// <summary>
    /// What a notice that was refused alone says, for telling its repetition (ruling 4). One that only came before its dates is the same notice
    /// on a later day, when nothing fails any more; of any other, whatever passes later differs from it.
    /// </summary>
    /// <param name="file">The file that it is of.</param>
    /// <param name="data">The event's data.</param>
    /// <param name="sender">The authenticated CS.</param>
    /// <param name="sequence">The event's attribute <c>sequence</c>.</param>
    /// <returns>The digest.</returns>
    public static ContentDigest ContentOfRefused(RegisterFile file, JsonElement data, NoticeSender sender, string? sequence = null) =>
        ContentOfRefused(file.Form, data, sender, sequence);

    /// <summary>The same of a row of a file.</summary>
    /// <param name="file">The file that it is of.</param>
    /// <param name="data">The row.</param>
    /// <param name="sender">The authenticated CS.</param>
    /// <returns>The digest.</returns>
    public static ContentDigest ContentOfRefusedRow(RegisterFile file, JsonElement data, NoticeSender sender) =>
        ContentOfRefused(file.Form with { IsRow = true }, data, sender, sequence: null);

    private static ContentDigest ContentOfRefused(NoticeForm form, JsonElement data, NoticeSender sender, string? sequence) =>
        Read(form, data, sender, string.Empty, default, DateOnly.MaxValue, sequence).Notice?.ContentDigest ?? ContentDigest.OfUnread(sender, "notice", data, sequence);

    internal static NoticeDraft Draft(NoticeForm form, JsonElement data, NoticeSender sender, DateOnly arrivalDay, string? sequence = null)
    {
        var draft = new NoticeDraft(form);
        MemberReading.Read(data, draft);
        EnvelopeReading.Read(sequence, draft);
        NumberChecks.Check(draft);
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
        draft.Form.Formers.FirstOrDefault(member => member.Item == item) is { } member ? draft.Former(member) : null;
}
