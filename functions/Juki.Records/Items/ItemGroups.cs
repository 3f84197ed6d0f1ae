namespace Juki.Records.Items;

/// <summary>Items that the reason tables speak of together.</summary>
internal static class ItemGroups
{
    /// <summary>What every notice brings anew, whatever its reason (ruling 26).</summary>
    public static ItemSet Stamps { get; } =
    [
        KnownItems.ChangeReason, KnownItems.ChangeDate, KnownItems.OperatorId, KnownItems.TerminalId, KnownItems.SequenceNumber,
    ];

    /// <summary>What a Juki notice says of the person (個人の項目), both numbers and the municipality included.</summary>
    public static ItemSet Personal { get; } = FieldTable.Juki.Sent.Except(Stamps);

    /// <summary>What a Fuhyo notice says of the person, code and municipality included; the state (状態区分) goes with the act.</summary>
    public static ItemSet Supplement { get; } = FieldTable.Fuhyo.Sent.Except(Stamps).Except([KnownItems.StateClass]);

    /// <summary>What the correction of a supplement may change.</summary>
    public static ItemSet SupplementCorrected { get; } =
        Supplement.Except([KnownItems.ResidentCode, KnownItems.MunicipalityCode]).With(KnownItems.StateClass);

    /// <summary>氏名 and 通称, with reading and gaiji.</summary>
    public static ItemSet Name { get; } =
    [
        KnownItems.Name, KnownItems.NameGaijiCount, KnownItems.NameKana, KnownItems.NameGaijiSerial, KnownItems.GaijiFlag,
    ];

    /// <summary>旧氏, with reading and gaiji.</summary>
    public static ItemSet FormerSurname { get; } =
    [
        KnownItems.FormerSurname, KnownItems.FormerSurnameGaijiCount, KnownItems.FormerSurnameKana, KnownItems.FormerSurnameGaijiSerial, KnownItems.GaijiFlag,
    ];

    /// <summary>住所, with town code and gaiji. The municipality is not part of it: it changes between wards only.</summary>
    public static ItemSet Address { get; } =
    [
        KnownItems.Address, KnownItems.AddressGaijiCount, KnownItems.TownCode, KnownItems.AddressGaijiSerial, KnownItems.GaijiFlag,
    ];

    /// <summary>The items of which the column "may be blank" speaks.</summary>
    public static ItemSet Blankable { get; } = [KnownItems.Name, KnownItems.Sex, KnownItems.IndividualNumber];
}
