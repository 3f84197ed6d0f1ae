namespace Juki.Records.Items;

/// <summary>One item (記録項目) of a file, or an attribute of its stored rows: a row of its field dictionary.</summary>
/// <param name="Item">What it is, the same in either file: one of <see cref="KnownItems"/>.</param>
/// <param name="JsonName">Name of the item in notices and replies.</param>
/// <param name="JapaneseName">Name of the item in the assessment.</param>
/// <param name="Kind">What the item holds.</param>
/// <param name="MaxLength">Most UTF-16 code units of the item's text (ruling 16); 0 for integers and what the server makes.</param>
public sealed record Field(int Item, string JsonName, string JapaneseName, FieldKind Kind, int MaxLength = 0)
{
    /// <summary>Number of the item in the assessment's list of this file (別添2), from 1; 0 for an attribute, which is none of the file's items.</summary>
    public int No { get; init; } = Item;

    /// <summary>Who sets the item.</summary>
    public ItemSource SetBy { get; init; } = ItemSource.Sender;

    /// <summary>Whether a stored row may hold the item blank (ruling 14).</summary>
    public bool MayBeBlank { get; init; }

    /// <summary>Whether a notice must carry the item (C09).</summary>
    public bool IsMandatory { get; init; }

    /// <summary>The values of a <see cref="FieldKind.Choice"/> besides blank.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What the item is marked with when it has gaiji, in the file's pattern of them (外字パターン); 0 where there is no such mark.</summary>
    public int PatternBit { get; init; }

    /// <summary>What a blank stands for, and is stored as; empty where blank stays blank.</summary>
    public string BlankMeans { get; init; } = string.Empty;

    /// <summary>The item that counts the gaiji of this text, if one does.</summary>
    public int? CountedBy { get; init; }

    /// <summary>The item that should accompany this one; its absence is a warning (ruling 20).</summary>
    public int? ExpectedReading { get; init; }

    /// <summary>The greatest value of an integer; 0 for what is text.</summary>
    public long MaxValue => Kind switch
    {
        FieldKind.GaijiCount => short.MaxValue,
        FieldKind.GaijiSerial => int.MaxValue,
        FieldKind.SequenceNumber => long.MaxValue,
        _ => 0,
    };

    /// <summary>Whether the item is a JSON integer.</summary>
    public bool IsInteger => MaxValue > 0;
}
