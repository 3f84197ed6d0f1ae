using Juki.Records.Items;
using Juki.Records.Reasons;
using Juki.Records.Values;

namespace Juki.Records.Notices;

/// <summary>A notice of a change (本人確認情報の通知) that passed every check of the notice alone.</summary>
public sealed class Notice
{
    private readonly PersonRecord _view;

    /// <summary>Makes a notice from what was read before, for instance one that was held.</summary>
    /// <param name="sender">The CS that sent it.</param>
    /// <param name="id">The event's id, unique per sender.</param>
    /// <param name="time">The event's time.</param>
    /// <param name="items">The items as sent; the server's own are blank.</param>
    /// <param name="formerResidentCode">The code before a change of the code.</param>
    /// <param name="formerIndividualNumber">The number before a change of the number.</param>
    public Notice(
        NoticeSender sender,
        string id,
        DateTimeOffset time,
        RecordItems items,
        ResidentCode? formerResidentCode = null,
        IndividualNumber? formerIndividualNumber = null)
    {
        Sender = sender;
        Id = id;
        Time = time;
        Items = items;
        FormerResidentCode = formerResidentCode;
        FormerIndividualNumber = formerIndividualNumber;
        ContentDigest = ContentDigest.Of(sender, items, formerResidentCode, formerIndividualNumber);
        _view = new PersonRecord(items);
    }

    /// <summary>The CS that sent it.</summary>
    public NoticeSender Sender { get; }

    /// <summary>The event's id, unique per sender.</summary>
    public string Id { get; }

    /// <summary>The event's time.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>The items as sent; the server's own are blank.</summary>
    public RecordItems Items { get; }

    /// <summary>変更前の住民票コード, where the reason changes the code.</summary>
    public ResidentCode? FormerResidentCode { get; }

    /// <summary>変更前の個人番号, where the reason changes the number.</summary>
    public IndividualNumber? FormerIndividualNumber { get; }

    /// <summary>What the notice says, for telling a resend from another content.</summary>
    public ContentDigest ContentDigest { get; }

    /// <summary>
    /// The code by which the person is found: the former one where the notice names it (51, 52, and a return with a code changed elsewhere),
    /// else the notice's own.
    /// </summary>
    public ResidentCode PersonCode => FormerResidentCode ?? ResidentCode;

    /// <summary>The resident code that the person has once the notice is applied.</summary>
    public ResidentCode ResidentCode => _view.ResidentCode;

    /// <summary>The person's individual number, if the notice carries one.</summary>
    public IndividualNumber? IndividualNumber => _view.IndividualNumber;

    /// <summary>生年月日.</summary>
    public LooseDate BirthDate => _view.BirthDate;

    /// <summary>異動事由.</summary>
    public ChangeReason Reason => _view.ChangeReason;

    /// <summary>異動年月日.</summary>
    public LooseDate ChangeDate => _view.ChangeDate;

    /// <summary>The municipality that the notice is about; the sender may send for it.</summary>
    public MunicipalityCode MunicipalityCode => _view.MunicipalityCode;

    /// <summary>Whether it says that the person is an overseas mover (国外転出者).</summary>
    public bool IsOverseas => _view.IsOverseas;

    /// <summary>更新順番号: the place in the person's order.</summary>
    public long SequenceNumber => _view.SequenceNumber;

    /// <summary>The former value that the notice names for an item.</summary>
    /// <param name="no">An item number.</param>
    /// <returns>Its text; null where none is named.</returns>
    internal string? FormerOf(int no) => no switch
    {
        KnownItems.ResidentCode => FormerResidentCode?.Value,
        KnownItems.IndividualNumber => FormerIndividualNumber?.Value,
        _ => null,
    };

    /// <summary>Names sender and id, nothing of the person.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Sender} {Id}";
}
