using Juki.Records.Items;
using Juki.Records.Judging;
using Juki.Records.Notices;
using Juki.Records.Sequences;
using Juki.Vault.Payloads;
using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Updates;

/// <summary>What a person's head holds: the current record, the notices applied, and every individual number ever held.</summary>
/// <param name="Items">Texts of the 28 items of the current record; empty when there is none yet.</param>
/// <param name="Applied">The notices applied whose rows still exist, oldest first.</param>
/// <param name="Numbers">Tokens of every individual number that the person holds or held (C12).</param>
[GenerateShape]
public sealed partial record PersonBody(
    [property: Key(0)] IReadOnlyList<string> Items,
    [property: Key(1)] IReadOnlyList<AppliedNotice> Applied,
    [property: Key(2)] IReadOnlyList<string> Numbers)
{
    /// <summary>The body of a person of whom nothing is known yet.</summary>
    public static PersonBody None { get; } = new([], [], []);

    /// <summary>The current record (現に有効な本人確認情報), a removed person's last one included; null when there is none.</summary>
    [PropertyShape(Ignore = true)]
    public JukiRecord? Current => Items.Count == 0 ? null : new JukiRecord(RecordItems.From(FieldTable.Juki, Items));

    /// <summary>Reads a head's body.</summary>
    /// <param name="body">Its bytes; none for a person of whom nothing is known.</param>
    /// <returns>The body.</returns>
    public static PersonBody Unpack(ReadOnlyMemory<byte> body) => body.IsEmpty ? None : Payload.Unpack<PersonBody>(body);

    /// <summary>Writes a head's body.</summary>
    /// <returns>Its bytes.</returns>
    public byte[] Pack() => Payload.Pack(this);

    internal SequenceStanding Standing => Current is { } current
        ? new SequenceStanding(PersonStates.Of(current), current.SequenceNumber, ContentOf)
        : SequenceStanding.Unknown;

    internal AppliedNotice? FindApplied(long sequenceNumber) => Applied.FirstOrDefault(a => a.SequenceNumber == sequenceNumber);

    internal PersonBody With(JukiRecord next, AppliedNotice applied, string? number) => new(
        next.Items.Texts,
        [.. Applied, applied],
        number is null || Numbers.Contains(number) ? Numbers : [.. Numbers, number]);

    private ContentDigest? ContentOf(long sequenceNumber) =>
        FindApplied(sequenceNumber) is { } applied ? ContentDigest.From(applied.Content) : null;
}
