using Juki.Records.Items;

namespace Juki.Registry.Inquiries;

/// <summary>Members of an inquiry's body, and the limits of what they hold.</summary>
internal static class InquiryMember
{
    public const string Duty = "duty";
    public const string Purpose = "purpose";
    public const string DocumentNumber = "documentNumber";
    public const string ResidentCode = "residentCode";
    public const string IndividualNumber = "individualNumber";
    public const string Conditions = "conditions";
    public const string IncludesRemoved = "includesRemoved";
    public const string AsOf = "asOf";
    public const string AsksNational = "asksNational";
    public const string Items = "items";

    /// <summary>Of the Fuhyo server alone: the id under which the individual number is asked for (F1).</summary>
    public const string NumberRequest = "numberRequest";

    /// <summary>Most characters of a duty's code.</summary>
    public const int MaxDuty = 16;

    /// <summary>Most characters (UTF-16 code units) of the purpose [P].</summary>
    public const int MaxPurpose = 200;

    /// <summary>Most characters (UTF-16 code units) of the document number [P].</summary>
    public const int MaxDocumentNumber = 100;

    /// <summary>The numbers by which a file's people are asked for.</summary>
    /// <param name="fields">The items of the file.</param>
    /// <returns>The members.</returns>
    public static IReadOnlyList<string> NumbersOf(FieldTable fields) => fields.Has(KnownItems.IndividualNumber) ? [ResidentCode, IndividualNumber] : [ResidentCode];

    public static IReadOnlyList<string> All { get; } = [Duty, Purpose, DocumentNumber, ResidentCode, IndividualNumber, Conditions, IncludesRemoved, AsOf, AsksNational, Items];
}
