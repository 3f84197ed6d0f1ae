using Juki.Records.Checks;
using Juki.Records.Notices;
using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Updates;

/// <summary>What a sender's id was used for first.</summary>
/// <param name="Content">Digest of the content, 32 bytes.</param>
/// <param name="At">When it was taken.</param>
/// <param name="RefusedAlone">The failures of a notice that was refused alone, to be repeated (rulings.md 4); none of one that went on to its person.</param>
[GenerateShape]
internal sealed partial record NoticeIdUse(
    [property: Key(0)] byte[] Content,
    [property: Key(1)] DateTimeOffset At,
    [property: Key(2)] IReadOnlyList<StoredFailure> RefusedAlone)
{
    public static NoticeIdUse Of(ContentDigest content, DateTimeOffset at, IReadOnlyList<CheckFailure> refusedAlone) =>
        new(content.ToBytes(), at, StoredFailure.From(refusedAlone));

    public bool IsOf(ContentDigest content) => ContentDigest.From(Content) == content;

    /// <summary>Why a notice of a content fails alone: what it failed by when its id was taken, since a failure may pass with the days.</summary>
    public IReadOnlyList<CheckFailure> FailuresOf(ContentDigest content, IReadOnlyList<CheckFailure> failures) =>
        IsOf(content) && RefusedAlone.Count > 0 ? StoredFailure.Restore(RefusedAlone) : failures;

    /// <summary>The answer to a notice that fails by nothing else: its id is another's, or it was refused alone under it before; null where it goes on.</summary>
    public MunicipalReply? AnswerTo(ArrivedEvent arrived)
    {
        if (!IsOf(arrived.Content))
            return MunicipalReply.Refusing(arrived, UpdateFailures.IdUsedAgain);
        return RefusedAlone.Count > 0 ? MunicipalReply.RefusingAlone(arrived.Sender.Code.Value, arrived.Id, StoredFailure.Restore(RefusedAlone)) : null;
    }
}
