using Juki.Records.Items;
using Juki.Records.Notices;
using Juki.Records.Reasons;
using Juki.Records.Values;
using Juki.Records.Voids;
using Juki.Registry.People;
using Juki.Vault.Payloads;
using Juki.Vault.People;
using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Updates;

/// <summary>A notice or void that waits, as stored in its person's range: one per number and sender (rulings.md 8).</summary>
[GenerateShape]
internal sealed partial record HeldNotice(
    [property: Key(0)] string Sender,
    [property: Key(1)] string NoticeId,
    [property: Key(2)] DateTimeOffset Time,
    [property: Key(3)] IReadOnlyList<string> Items,
    [property: Key(4)] string? FormerResidentCode,
    [property: Key(5)] string? FormerIndividualNumber,
    [property: Key(6)] DateTimeOffset ArrivedAt,
    [property: Key(7)] DateTimeOffset? ReleaseAt,
    [property: Key(8)] HeldVoid? Void,
    [property: Key(9)] DateTimeOffset WaitsFrom)
{
    private const int SenderDigits = 16;

    /// <summary>Whether it enters somebody on the register (記載).</summary>
    [PropertyShape(Ignore = true)]
    public bool IsEntry => Void is null
        && ChangeReason.TryFind(RecordItems.From(Items)[KnownItems.ChangeReason], out var reason)
        && reason.Act == RegisterAct.Entry;

    public static HeldNotice From(ArrivedEvent arrived, DateTimeOffset? releaseAt)
    {
        var held = new HeldNotice(arrived.Sender.Code.Value, arrived.Id, arrived.Time, [], null, null, arrived.ArrivedAt, releaseAt, null, arrived.WaitsFrom);
        return arrived switch
        {
            ArrivedNotice { Notice: var notice } => held with
            {
                Items = notice.Items.Stored,
                FormerResidentCode = notice.FormerResidentCode?.Value,
                FormerIndividualNumber = notice.FormerIndividualNumber?.Value,
            },
            ArrivedVoid { Void: var voided } => held with { Void = new HeldVoid(voided.ResidentCode.Value, voided.SequenceNumber, voided.Reason) },
            _ => throw new ArgumentOutOfRangeException(nameof(arrived)),
        };
    }

    public static HeldNotice Unpack(byte[] payload) => Payload.Unpack<HeldNotice>(payload);

    /// <summary>Since when a range has held the notice that it has held longest; null when it holds none.</summary>
    public static DateTimeOffset? OldestIn(PersonRange range) =>
        range.OfKind(RowKind.Held).Min(row => (DateTimeOffset?)Unpack(row.Payload).WaitsFrom);

    /// <summary>When the next held notice of a range has settled; null when none waits for a time.</summary>
    public static DateTimeOffset? NextReleaseIn(PersonRange range) =>
        range.OfKind(RowKind.Held).Min(row => Unpack(row.Payload).ReleaseAt);

    public byte[] Pack() => Payload.Pack(this);

    public ArrivedEvent ToArrived()
    {
        var sender = Senders.Find(Sender);
        return Void is { } held
            ? new ArrivedVoid(new SequenceVoid(sender, NoticeId, Time, CodeOf(held.ResidentCode)!.Value, held.SequenceNumber, held.Reason), ArrivedAt, WaitsFrom)
            : new ArrivedNotice(new Notice(
                sender,
                NoticeId,
                Time,
                RecordItems.From(Items),
                CodeOf(FormerResidentCode),
                IndividualNumber.TryParse(FormerIndividualNumber, out var number) ? number : null), ArrivedAt, WaitsFrom);
    }

    public static string NumberOf(string suffix) => suffix[..SequenceKey.Digits];

    public static string Suffix(long sequenceNumber, string senderToken) => $"{SequenceKey.Of(sequenceNumber)}.{senderToken[..SenderDigits]}";

    private static ResidentCode? CodeOf(string? text) => ResidentCode.TryParse(text, out var code) ? code : null;
}

/// <summary>What a void says.</summary>
[GenerateShape]
internal sealed partial record HeldVoid(
    [property: Key(0)] string ResidentCode,
    [property: Key(1)] long SequenceNumber,
    [property: Key(2)] string Reason);
