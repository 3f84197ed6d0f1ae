using Juki.Records.Items;

namespace Juki.Registry.Inquiries;

/// <summary>Members of an inquiry's conditions (4情報), and the limits of what they hold.</summary>
internal static class ConditionMember
{
    public const string Name = "name";
    public const string IsWholeName = "isWholeName";
    public const string NameKana = "nameKana";
    public const string BirthDate = "birthDate";
    public const string BirthFrom = "birthFrom";
    public const string BirthTo = "birthTo";
    public const string Sex = "sex";
    public const string Municipality = "municipalityCode";
    public const string Town = "townCode";
    public const string Address = "address";
    public const string IsWholeAddress = "isWholeAddress";

    /// <summary>Members that conditions of another file have.</summary>
    /// <param name="fields">The items of the file.</param>
    /// <returns>The members.</returns>
    public static IReadOnlyList<string> MissingOf(FieldTable fields) => fields.Has(KnownItems.TownCode) ? [] : [Town];

    public static IReadOnlyList<string> All { get; } =
        [Name, IsWholeName, NameKana, BirthDate, BirthFrom, BirthTo, Sex, Municipality, Town, Address, IsWholeAddress];
}
