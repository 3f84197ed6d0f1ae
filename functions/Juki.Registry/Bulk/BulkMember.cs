namespace Juki.Registry.Bulk;

/// <summary>Members of requests about bulk jobs, besides those that inquiries have, and the limits of what they hold.</summary>
internal static class BulkMember
{
    public const string Drive = "drive";
    public const string Attestation = "attestation";
    public const string Encrypted = "encrypted";
    public const string VirusChecked = "virusChecked";
    public const string By = "by";
    public const string On = "on";
    public const string Verdict = "verdict";
    public const string Text = "text";

    /// <summary>Most characters of a drive's id, and of who attests [P].</summary>
    public const int MaxName = 100;

    public static IReadOnlyList<string> OfAttestation { get; } = [Encrypted, VirusChecked, By, On];

    /// <summary>Words of a verdict, and whether all is in order by them.</summary>
    public static IReadOnlyDictionary<string, bool> Verdicts { get; } = new Dictionary<string, bool>(StringComparer.Ordinal) { ["in-order"] = true, ["objected"] = false };
}
