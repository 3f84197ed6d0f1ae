using Juki.Records.Checks;
using Juki.Records.Notices;
using Juki.Registry.Updates;
using Juki.Vault.Indexes;

namespace Juki.Registry.Loading;

/// <summary>A row of a load, read as the notice that it is, and the answer to it once there is one.</summary>
/// <param name="Part">Number of its part, from 1.</param>
/// <param name="Number">Its number within the part, from 1.</param>
/// <param name="NoticeId">The id that stands for it: derived from the file's id and its place.</param>
/// <param name="Token">Token of sender and id.</param>
/// <param name="Person">Token of the person's code.</param>
/// <param name="Sender">Who sent it.</param>
/// <param name="Content">Digest of what it says.</param>
/// <param name="Arrived">The notice; null when it fails alone.</param>
/// <param name="Failures">Why it fails alone.</param>
/// <param name="Warnings">What was noticed of it alone.</param>
internal sealed record LoadRow(
    int Part,
    int Number,
    string NoticeId,
    string Token,
    BlindToken Person,
    NoticeSender Sender,
    ContentDigest Content,
    ArrivedNotice? Arrived,
    IReadOnlyList<CheckFailure> Failures,
    IReadOnlyList<CheckFailure> Warnings)
{
    /// <summary>The answer.</summary>
    public MunicipalReply? Reply { get; private set; }

    /// <summary>Keeps the first answer to this row; those to other notices are not this row's.</summary>
    /// <returns>False when the answer is to another notice.</returns>
    public bool Take(MunicipalReply reply)
    {
        if (reply.NoticeId != NoticeId)
            return false;
        Reply ??= reply;
        return true;
    }

    /// <summary>Says nothing of the person.</summary>
    /// <returns>Its place.</returns>
    public override string ToString() => $"row {Number} of part {Part}";
}
