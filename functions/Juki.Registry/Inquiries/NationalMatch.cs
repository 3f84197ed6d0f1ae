using Juki.Records.Items;
using Juki.Records.Municipalities;
using Juki.Records.Searching;
using Juki.Registry.NationalInquiries;

namespace Juki.Registry.Inquiries;

/// <summary>Holds what the national server answers against what was asked, once more (突合, P4), and says which items that takes.</summary>
internal static class NationalMatch
{
    /// <summary>Every item that a match may be checked by.</summary>
    /// <param name="fields">The file's field dictionary.</param>
    /// <returns>Those of them that the file has.</returns>
    public static IReadOnlyList<int> Possible(FieldTable fields) => [.. OfAnyFile.Where(fields.Has)];

    private static readonly int[] OfAnyFile =
    [
        KnownItems.ResidentCode, KnownItems.Name, KnownItems.NameKana, KnownItems.BirthDate, KnownItems.Sex, KnownItems.Address, KnownItems.IndividualNumber,
        KnownItems.MunicipalityCode, KnownItems.TownCode, KnownItems.RemovedFlag, KnownItems.FormerSurname, KnownItems.FormerSurnameKana,
        KnownItems.AddressMunicipalityCode, KnownItems.LastAddress, KnownItems.StateClass,
    ];

    /// <summary>The items that the match is checked by: as few as the question allows, besides the code that the log names the person by, and whether it is removed.</summary>
    /// <param name="fields">The file's field dictionary.</param>
    /// <param name="inquiry">The inquiry.</param>
    /// <returns>The items in order, none of those asked for.</returns>
    public static IReadOnlyList<int> Items(FieldTable fields, Inquiry inquiry)
    {
        IEnumerable<int> items = [KnownItems.ResidentCode, KnownItems.RemovedFlag, KnownItems.StateClass, .. inquiry.AskedWith.Except([KnownItems.Address])];
        if (inquiry.Conditions is { } conditions)
            items = items.Concat(OfName(conditions.Name)).Concat(OfAddress(conditions.Address));
        return [.. items.Where(fields.Has).Except(inquiry.Items).Order()];
    }

    /// <summary>Checks an answer.</summary>
    /// <param name="inquiry">What was asked.</param>
    /// <param name="record">The record that was answered.</param>
    /// <exception cref="NationalAnswerInvalidException">It is of somebody who was not asked for.</exception>
    public static void Check(Inquiry inquiry, PersonRecord record)
    {
        if (inquiry.ResidentCode is { } code && record.ResidentCode != code)
            throw new NationalAnswerInvalidException("another resident code");
        if (!InquiryMatch.Holds(InAnyWard(inquiry), record, SearchedPerson.OfPart))
            throw new NationalAnswerInvalidException("somebody who does not fit");
        if (inquiry.OverseasOnly ? !record.IsOverseas : record.IsRemoved && !inquiry.IncludesRemoved)
            throw new NationalAnswerInvalidException("somebody who may not be provided and was not asked for");
    }

    // A former surname (旧氏) counts as a second family name.
    private static int[] OfName(NameCondition? name) => name switch
    {
        NameCondition.Kanji => [KnownItems.FormerSurname],
        NameCondition.Kana => [KnownItems.FormerSurnameKana],
        _ => [],
    };

    private static IEnumerable<int> OfAddress(AddressCondition? address)
    {
        if (address?.Municipalities is not null)
        {
            yield return KnownItems.AddressMunicipalityCode;
            yield return KnownItems.MunicipalityCode;
        }

        if (address?.TownCode is not null)
            yield return KnownItems.TownCode;
        if (address?.Text is not null)
        {
            yield return KnownItems.Address;
            yield return KnownItems.LastAddress;
        }
    }

    // The wards of this prefecture's city are known by the table; of others a ward is told by its code.
    private static Inquiry InAnyWard(Inquiry inquiry) => inquiry.Conditions is { Address: { Municipalities: { } asked } address } conditions
        ? inquiry with { Conditions = conditions with { Address = address with { Municipalities = [.. asked, .. asked.SelectMany(DesignatedCities.WardCodesOf)] } } }
        : inquiry;
}
