using Juki.Records.Items;
using Juki.Records.Judging;
using Juki.Records.Notices;
using Juki.Records.Reasons;
using Juki.Records.Sequences;
using Juki.Registry.Searches;
using Juki.Vault.Indexes;
using Juki.Vault.Payloads;
using Juki.Vault.Searches;
using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Updates;

/// <summary>
/// What the head of a range holds. Of a person: the current record, the notices applied, every code and number ever held.
/// Of an alias: whose code it is, if that person's own head says so too.
/// </summary>
/// <param name="Items">The stored form of the items of the current record; empty when there is none yet.</param>
/// <param name="Applied">The notices applied whose rows still exist and the numbers voided, oldest first.</param>
/// <param name="Numbers">Tokens of every individual number that the person holds or held (C12).</param>
/// <param name="Codes">Tokens of every resident code that the person took on after the first one (C13).</param>
/// <param name="LastNumber">The last sequence number applied or voided; 0 for a person never held.</param>
/// <param name="AliasOf">Token of the person who claims this place's code as a later one; null for a person's own place.</param>
/// <param name="Indexed">Since which notice each search index says what it says of the current record; empty when there is none.</param>
[GenerateShape]
public sealed partial record PersonBody(
    [property: Key(0)] IReadOnlyList<string> Items,
    [property: Key(1)] IReadOnlyList<AppliedNotice> Applied,
    [property: Key(2)] IReadOnlyList<string> Numbers,
    [property: Key(3)] IReadOnlyList<string> Codes,
    [property: Key(4)] long LastNumber,
    [property: Key(5)] string? AliasOf,
    [property: Key(6)] IReadOnlyList<long> Indexed)
{
    /// <summary>The body of a person of whom nothing is known yet.</summary>
    public static PersonBody None { get; } = new([], [], [], [], 0, null, []);

    /// <summary>The current record (現に有効な本人確認情報), a removed person's last one included; null when there is none.</summary>
    [PropertyShape(Ignore = true)]
    public PersonRecord? Current => Items.Count == 0 ? null : new PersonRecord(RecordItems.From(Items));

    /// <summary>Reads a head's body.</summary>
    /// <param name="body">Its bytes; none for a person of whom nothing is known.</param>
    /// <returns>The body.</returns>
    public static PersonBody Unpack(ReadOnlyMemory<byte> body) => body.IsEmpty ? None : Payload.Unpack<PersonBody>(body);

    /// <summary>Writes a head's body.</summary>
    /// <returns>Its bytes.</returns>
    public byte[] Pack() => Payload.Pack(this);

    /// <summary>Whether a code is the person's, now or in history.</summary>
    /// <param name="person">The person's own place: that of the first code.</param>
    /// <param name="code">The code's token.</param>
    /// <returns>True when it is.</returns>
    internal bool HoldsCode(BlindToken person, BlindToken code) => (Current is not null && person == code) || Codes.Contains(code.Hex);

    internal SequenceStanding Standing => Current is { } current
        ? new SequenceStanding(PersonStates.Of(current), LastNumber, ContentOf)
        : SequenceStanding.Unknown;

    internal AppliedNotice? FindApplied(long sequenceNumber) => Applied.FirstOrDefault(a => a.SequenceNumber == sequenceNumber);

    /// <summary>The body once a notice was applied; a claim on this place by somebody who never came is over with it.</summary>
    internal PersonBody With(PersonRecord next, AppliedNotice applied, string? number, string? code) => new(
        next.Items.Stored,
        [.. Applied, applied],
        Including(Numbers, number),
        Including(Codes, code),
        applied.SequenceNumber,
        AliasOf: null,
        RecordIndexing.Since(Current, Indexed, next, anew: next.ChangeReason.Act == RegisterAct.Entry));

    /// <summary>Entries of the search indexes that this record has and another did not have.</summary>
    internal IReadOnlyList<SearchRow> IndexedSince(PersonBody former) => Current is { } current ? RecordIndexing.Of(current, Indexed, former.Indexed) : [];

    /// <summary>The body once a number was given up (rulings.md 9).</summary>
    internal PersonBody WithVoid(AppliedNotice voided) => this with { Applied = [.. Applied, voided], LastNumber = voided.SequenceNumber };

    private static IReadOnlyList<string> Including(IReadOnlyList<string> tokens, string? token) =>
        token is null || tokens.Contains(token) ? tokens : [.. tokens, token];

    private ContentDigest? ContentOf(long sequenceNumber) =>
        FindApplied(sequenceNumber) is { } applied ? ContentDigest.From(applied.Content) : null;
}
