using System.Globalization;
using Juki.Records.Checks;
using Juki.Records.Items;
using Juki.Records.Municipalities;
using Juki.Records.Text;
using Juki.Records.Values;

namespace Juki.Records.Notices;

/// <summary>The check of each item by itself: what its kind and its row of the field dictionary ask (C02 to C05, C09, C10, C18).</summary>
internal static class ItemChecks
{
    /// <summary>The check that an item of a kind fails when it is malformed.</summary>
    public static string IdOf(FieldKind kind) => kind switch
    {
        FieldKind.ResidentCode => KnownChecks.ResidentCode,
        FieldKind.IndividualNumber => KnownChecks.IndividualNumber,
        FieldKind.LooseDate => KnownChecks.Dates,
        FieldKind.Text => KnownChecks.Text,
        FieldKind.Kana => KnownChecks.Kana,
        FieldKind.GaijiCount or FieldKind.GaijiSerial => KnownChecks.Gaiji,
        FieldKind.SequenceNumber => KnownChecks.Sequence,
        _ => KnownChecks.Codes,
    };

    public static void Check(NoticeDraft draft)
    {
        foreach (var item in draft.Fields.Said)
        {
            if (draft.IsSound(item))
                Check(draft.Fields[item], draft);
        }

        foreach (var former in draft.Form.Formers)
        {
            var kind = draft.Fields[former.Item].Kind;
            if (draft.Former(former) is { } text && FormOf(kind, text) is { } form)
                draft.Break(IdOf(kind), former, $"{former.JsonName} must be {form}.");
        }
    }

    private static void Check(Field field, NoticeDraft draft)
    {
        var text = draft.Items[field.Item];
        if (field.IsMandatory && string.IsNullOrWhiteSpace(text))
            draft.Break(KnownChecks.Mandatory, field.Item, $"{field.JsonName} is mandatory: give it.");
        else if (text.Length == 0)
            draft.Set(field.Item, field.BlankMeans);
        else
            CheckValue(field, text, draft);
    }

    private static void CheckValue(Field field, string text, NoticeDraft draft)
    {
        switch (field.Kind)
        {
            case FieldKind.MunicipalityCode:
                CheckMunicipality(field, text, draft);
                break;
            case FieldKind.AnyMunicipalityCode:
                CheckResidence(field, text, draft);
                break;
            case FieldKind.Choice when !field.Choices.Contains(text):
                draft.Break(IdOf(field.Kind), field.Item, $"{field.JsonName} must be one of: {string.Join(", ", field.Choices)}.");
                break;
            case FieldKind.Digits when text.Length != field.MaxLength || !CheckDigit.AreDigits(text):
                draft.Break(IdOf(field.Kind), field.Item, string.Create(CultureInfo.InvariantCulture, $"{field.JsonName} must be {field.MaxLength} half-width digits, or blank."));
                break;
            case FieldKind.Kana or FieldKind.Text:
                CheckText(field, text, draft);
                break;
            default:
                if (FormOf(field.Kind, text) is { } form)
                    draft.Break(IdOf(field.Kind), field.Item, $"{field.JsonName} must be {form}.");
                break;
        }
    }

    // What a malformed value should have been; null when it is well formed.
    private static string? FormOf(FieldKind kind, string text) => kind switch
    {
        FieldKind.ResidentCode when !ResidentCode.TryParse(text, out _) => "11 half-width digits that end with the right check digit",
        FieldKind.IndividualNumber when !IndividualNumber.TryParse(text, out _) => "12 half-width digits that end with the right check digit",
        FieldKind.LooseDate when !LooseDate.TryParse(text, out _) => "a date of 8 half-width digits, YYYYMMDD, unknown parts as zeros",
        _ => null,
    };

    private static void CheckMunicipality(Field field, string text, NoticeDraft draft)
    {
        if (MunicipalityCode.TryParse(text, out var code) && MunicipalityTable.Find(code) is { IsOfResidence: true })
            draft.Set(field.Item, code.Value);
        else
            draft.Break(IdOf(field.Kind), field.Item, $"{field.JsonName} must be the code of a municipality of this prefecture, or of a ward where the city has wards, with the right check digit.");
    }

    // In this prefecture the code must be assigned; elsewhere prefecture and check digit are all that can be told (ruling 17).
    private static void CheckResidence(Field field, string text, NoticeDraft draft)
    {
        if (MunicipalityCode.TryParse(text, out var code) && MunicipalityTable.MayBeResidence(code))
            draft.Set(field.Item, code.Value);
        else
            draft.Break(IdOf(field.Kind), field.Item, $"{field.JsonName} must be the code of a municipality of Japan, with the right check digit; in this prefecture one of residence.");
    }

    private static void CheckText(Field field, string text, NoticeDraft draft)
    {
        if (field.Kind == FieldKind.Kana && !KanaRule.Allows(text))
            draft.Break(KnownChecks.Kana, field.Item, $"{field.JsonName} may hold full-width kana, the long-vowel mark and full-width spaces only; leave it blank when no reading is recorded.");
        else if (!TextRule.Allows(text))
            draft.Break(KnownChecks.Text, field.Item, $"{field.JsonName} holds a control, a non-character or a character outside the agreed set: replace it.");

        if (text.Length > field.MaxLength)
            draft.Break(KnownChecks.Text, field.Item, string.Create(CultureInfo.InvariantCulture, $"{field.JsonName} is longer than {field.MaxLength} UTF-16 code units: shorten it."));
    }
}
