namespace Juki.Records.Items;

/// <summary>Items of the Juki file that the reason table speaks of together.</summary>
internal static class JukiItemGroups
{
    /// <summary>What every notice brings anew, whatever its reason (ruling 26).</summary>
    public static ItemSet Stamps { get; } =
    [
        JukiItem.ChangeReason, JukiItem.ChangeDate, JukiItem.OperatorId, JukiItem.TerminalId, JukiItem.SequenceNumber,
    ];

    /// <summary>What a notice says of the person (個人の項目), both numbers and the municipality included.</summary>
    public static ItemSet Personal { get; } = FieldTable.Juki.Sent.Except(Stamps);

    /// <summary>氏名 and 通称, with reading and gaiji.</summary>
    public static ItemSet Name { get; } =
    [
        JukiItem.Name, JukiItem.NameGaijiCount, JukiItem.NameKana, JukiItem.NameGaijiSerial, JukiItem.GaijiFlag,
    ];

    /// <summary>旧氏, with reading and gaiji.</summary>
    public static ItemSet FormerSurname { get; } =
    [
        JukiItem.FormerSurname, JukiItem.FormerSurnameGaijiCount, JukiItem.FormerSurnameKana, JukiItem.FormerSurnameGaijiSerial, JukiItem.GaijiFlag,
    ];

    /// <summary>住所, with town code and gaiji. The municipality is not part of it: it changes between wards only.</summary>
    public static ItemSet Address { get; } =
    [
        JukiItem.Address, JukiItem.AddressGaijiCount, JukiItem.TownCode, JukiItem.AddressGaijiSerial, JukiItem.GaijiFlag,
    ];

    /// <summary>The items of which the column "may be blank" speaks.</summary>
    public static ItemSet Blankable { get; } = [JukiItem.Name, JukiItem.Sex, JukiItem.IndividualNumber];
}
