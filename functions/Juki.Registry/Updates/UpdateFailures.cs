using Juki.Records.Checks;
using Juki.Records.Items;

namespace Juki.Registry.Updates;

/// <summary>Failures and warnings that only storage can tell.</summary>
internal static class UpdateFailures
{
    public static CheckFailure NumberOfAnother { get; } = new(
        KnownChecks.NumberHeldByAnother, [KnownItems.IndividualNumber], "The individual number is or was held, under another resident code or by the same person before. Check both at the municipality.");

    public static CheckFailure CodeUsedBefore { get; } = new(
        KnownChecks.CodeUsedBefore, [KnownItems.ResidentCode], "The new resident code is or was in use. Have another code made, or correct it.");

    public static CheckFailure IdUsedAgain { get; } = new(
        KnownChecks.Sequence, [], "This id was used for a notice with other content. Send the notice under a new id.");

    public static CheckFailure LaterNoticeHeld { get; } = new(
        KnownChecks.Sequence, [KnownItems.SequenceNumber], "A later notice of yours is held for this number. Send again with a later time if this one is meant.");

    public static CheckFailure ReplacedHeld { get; } = new(
        KnownChecks.Sequence, [KnownItems.SequenceNumber], "An earlier notice of yours that was held for this number was replaced by this one.");
}
