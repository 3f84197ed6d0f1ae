namespace Juki.Records.Items;

/// <summary>Who sets an item (U2).</summary>
public enum ItemSource
{
    /// <summary>The municipality's communication server (市町村CS): the item is part of a notice.</summary>
    Sender = 1,

    /// <summary>The prefectural server: the item is refused in a notice.</summary>
    Server,

    /// <summary>The envelope of the notice (CloudEvents attribute): refused among the items, and part of a row of a file.</summary>
    Envelope,

    /// <summary>The former value that the notice names, which the row keeps.</summary>
    Former,
}
