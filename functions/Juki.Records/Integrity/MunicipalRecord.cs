using System.Text.Json;
using Juki.Records.Files;
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
    /// <summary>Whether the municipality has removed the person (消除): its last change is a removal.</summary>
    public bool IsRemoved => ChangeReason.TryFind(Items[KnownItems.ChangeReason], out var reason) && reason.Act == RegisterAct.Removal;

    /// <summary>Reads a row of a file.</summary>
    /// <param name="file">The file that the row is of.</param>
    /// <param name="data">The row.</param>
    /// <returns>The record; null when it is of another form: an unknown member, one given twice, one that the server sets, a value of the wrong JSON type.</returns>
    public static MunicipalRecord? TryRead(RegisterFile file, JsonElement data)
    {
        var draft = new NoticeDraft(file.Form with { Formers = [], IsRow = true });
        MemberReading.Read(data, draft);
        if (draft.Failures.Count > 0)
            return null;
        foreach (var no in draft.Fields.Sent)
        {
            if (draft.Items.IsBlank(no))
                draft.Set(no, draft.Fields[no].BlankMeans);
        }

        foreach (var field in draft.Fields.Fields.Where(field => field.Kind is FieldKind.MunicipalityCode or FieldKind.AnyMunicipalityCode))
        {
            if (MunicipalityCode.TryParse(draft.Items[field.Item], out var code))
                draft.Set(field.Item, code.Value);
        }

        return new MunicipalRecord(draft.Items);
    }

    /// <summary>Says nothing of the person.</summary>
    /// <returns>The same text for every record.</returns>
    public override string ToString() => "(municipal record)";
}
