using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Juki.LocalHost.Settings;

/// <summary>Resolves <c>%setting%</c> in the texts of triggers and outputs, as the functions host does.</summary>
public static partial class SettingReference
{
    /// <summary>Puts settings in the place of their references.</summary>
    /// <param name="text">A text with or without references.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="function">The function whose text it is, for the error.</param>
    /// <returns>The text without references.</returns>
    /// <exception cref="SettingMissingException">A setting is missing or empty.</exception>
    public static string Resolve(string text, IConfiguration settings, string function) => Reference().Replace(text, match =>
    {
        var name = match.Groups[1].Value;
        return settings[name] is { Length: > 0 } value ? value : throw new SettingMissingException(name, $"function '{function}'");
    });

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Reference();
}
