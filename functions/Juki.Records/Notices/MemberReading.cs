using System.Globalization;
using System.Text.Json;
using Juki.Records.Checks;
using Juki.Records.Items;

namespace Juki.Records.Notices;

/// <summary>Takes the members of a notice's data apart (U2).</summary>
internal static class MemberReading
{
    public static void Read(JsonElement data, NoticeDraft draft)
    {
        foreach (var (name, value) in JsonMembers.Known(data, name => ItemOf(name, draft), draft.Fail))
        {
            if (FormerOf(name, draft) is { } former)
                ReadFormer(value, former, draft);
            else
                ReadItem(value, draft.Fields.Find(name)!, draft);
        }
    }

    private static int? ItemOf(string name, NoticeDraft draft) => draft.Fields.Find(name)?.Item ?? FormerOf(name, draft)?.Item;

    private static FormerMember? FormerOf(string name, NoticeDraft draft) =>
        draft.Form.Formers.FirstOrDefault(candidate => candidate.JsonName == name);

    private static void ReadItem(JsonElement value, Field field, NoticeDraft draft)
    {
        void Break(string check, string message) => draft.Break(check, field.Item, message);

        if (field.SetBy == ItemSource.Server)
        {
            if (!JsonMembers.IsBlank(value))
                draft.Fail(KnownChecks.LawfulItems, [field.Item], $"{field.JsonName} is set by the server: leave it out.");
        }
        else if (field.SetBy == ItemSource.Envelope && !draft.Form.IsRow)
        {
            draft.Fail(KnownChecks.LawfulItems, [field.Item], $"{field.JsonName} is an attribute of the event: leave it out of data.");
        }
        else if (field.IsInteger)
        {
            if (JsonMembers.Integer(value, field, Break) is { } number)
                draft.Set(field.Item, number.ToString(CultureInfo.InvariantCulture));
        }
        else if (JsonMembers.Text(value, field.Kind, field.JsonName, Break) is { } text)
        {
            draft.Set(field.Item, text);
        }
    }

    private static void ReadFormer(JsonElement value, FormerMember former, NoticeDraft draft)
    {
        var kind = draft.Fields[former.Item].Kind;
        if (JsonMembers.Text(value, kind, former.JsonName, (check, message) => draft.Break(check, former, message)) is { Length: > 0 } text)
            draft.SetFormer(former, text);
    }
}
