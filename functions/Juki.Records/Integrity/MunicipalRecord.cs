using System.Text.Json;
using Juki.Records.Items;
using Juki.Records.Notices;
using Juki.Records.Reasons;
using Juki.Records.Values;

namespace Juki.Records.Integrity;

/// <summary>
/// A person as a municipality's own register has them, for comparison. Only the JSON form is checked: a value that no notice may carry is compared like
/// any other, since it is what the check is to find. A blank stands for what it is stored as.
/// </summary>
/// <param name="Items">The items that a notice carries; the others are blank.</param>
public sealed record MunicipalRecord(RecordItems Items)
{
    private static readonly NoticeForm Form = NoticeForm.Juki with { Formers = [] };

    /// <summary>Whether the municipality has removed the person (消除): its last change is a removal.</summary>
    public bool IsRemoved => ChangeReason.TryFind(Items[KnownItems.ChangeReason], out var reason) && reason.Act == RegisterAct.Removal;

    /// <summary>Reads a row of a file.</summary>
    /// <param name="data">The row.</param>
    /// <returns>The record; null when it is of another form: an unknown member, one given twice, one that the server sets, a value of the wrong JSON type.</returns>
    public static MunicipalRecord? TryRead(JsonElement data)
    {
        var draft = new NoticeDraft(Form);
        MemberReading.Read(data, draft);
        if (draft.Failures.Count > 0)
            return null;
        foreach (var no in draft.Fields.Sent)
        {
            if (draft.Items.IsBlank(no))
                draft.Set(no, draft.Fields[no].BlankMeans);
        }

        if (MunicipalityCode.TryParse(draft.Items[KnownItems.MunicipalityCode], out var residence))
            draft.Set(KnownItems.MunicipalityCode, residence.Value);
        return new MunicipalRecord(draft.Items);
    }

    /// <summary>Says nothing of the person.</summary>
    /// <returns>The same text for every record.</returns>
    public override string ToString() => "(municipal record)";
}
