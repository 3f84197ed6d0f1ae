using Juki.Records.Checks;

namespace Juki.Registry.Updates;

/// <summary>Failures and warnings that only storage can tell.</summary>
internal static class UpdateFailures
{
    private const int ResidentCodeItem = 1;
    private const int IndividualNumberItem = 9;
    private const int SequenceNumberItem = 22;

    public static CheckFailure NumberOfAnother { get; } = new(
        "C12", [IndividualNumberItem], "The individual number is or was held, under another resident code or by the same person before. Check both at the municipality.");

    public static CheckFailure CodeUsedBefore { get; } = new(
        "C13", [ResidentCodeItem], "The new resident code is or was in use. Have another code made, or correct it.");

    public static CheckFailure IdUsedAgain { get; } = new(
        "C11", [], "This id was used for a notice with other content. Send the notice under a new id.");

    public static CheckFailure LaterNoticeHeld { get; } = new(
        "C11", [SequenceNumberItem], "A later notice of yours is held for this number. Send again with a later time if this one is meant.");

    public static CheckFailure ReplacedHeld { get; } = new(
        "C11", [SequenceNumberItem], "An earlier notice of yours that was held for this number was replaced by this one.");
}
