using System.Globalization;
using Juki.Records.Items;
using Juki.Records.Notices;
using Juki.Records.Values;
using Juki.Vault.Payloads;
using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Updates;

/// <summary>A notice that waits, as stored in its person's range: one per number and sender (rulings.md 8).</summary>
[GenerateShape]
internal sealed partial record HeldNotice(
    [property: Key(0)] string Sender,
    [property: Key(1)] string NoticeId,
    [property: Key(2)] DateTimeOffset Time,
    [property: Key(3)] IReadOnlyList<string> Items,
    [property: Key(4)] string? FormerResidentCode,
    [property: Key(5)] string? FormerIndividualNumber,
    [property: Key(6)] DateTimeOffset ArrivedAt,
    [property: Key(7)] DateTimeOffset? ReleaseAt)
{
    private const int NumberDigits = 12;
    private const int SenderDigits = 16;

    public static HeldNotice From(JukiNotice notice, DateTimeOffset arrivedAt, DateTimeOffset? releaseAt) => new(
        notice.Sender.Code.Value,
        notice.Id,
        notice.Time,
        notice.Items.Texts,
        notice.FormerResidentCode?.Value,
        notice.FormerIndividualNumber?.Value,
        arrivedAt,
        releaseAt);

    public static HeldNotice Unpack(byte[] payload) => Payload.Unpack<HeldNotice>(payload);

    public byte[] Pack() => Payload.Pack(this);

    public JukiNotice ToNotice() => new(
        Senders.Find(Sender),
        NoticeId,
        Time,
        RecordItems.From(FieldTable.Juki, Items),
        ResidentCode.TryParse(FormerResidentCode, out var code) ? code : null,
        IndividualNumber.TryParse(FormerIndividualNumber, out var number) ? number : null);

    public static string NumberOf(string suffix) => suffix[..NumberDigits];

    public static string Suffix(long sequenceNumber, string senderToken) =>
        string.Create(CultureInfo.InvariantCulture, $"{sequenceNumber:D12}.{senderToken[..SenderDigits]}");
}
