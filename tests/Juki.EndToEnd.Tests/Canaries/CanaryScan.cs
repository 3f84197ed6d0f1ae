namespace Juki.EndToEnd.Tests.Canaries;

/// <summary>Looks for canaries in contents; says where one lies, never which.</summary>
internal static class CanaryScan
{
    public static IReadOnlyList<string> Find(
        IReadOnlyList<(string Canary, byte[] Pattern)> patterns, IEnumerable<(string Place, byte[] Content)> contents) =>
        [.. contents.Where(c => patterns.Any(p => c.Content.AsSpan().IndexOf(p.Pattern) >= 0)).Select(c => c.Place).Distinct()];
}
