namespace Juki.Registry.Linking;

/// <summary>
/// Id of a request for an individual number, chosen by who asks: under the same id the same caller is given the same number until it is acknowledged. A UUID in
/// its canonical form, so that it can't carry anything else; it stands in a route.
/// </summary>
internal static class NumberRequestId
{
    /// <summary>What it has to be.</summary>
    public const string Form = "A UUID in lower case, of your own making.";

    public static bool TryParse(string? text, out Guid id) => Guid.TryParseExact(text, "D", out id) && TextOf(id) == text && id != Guid.Empty;

    public static string TextOf(Guid id) => id.ToString("D");
}
