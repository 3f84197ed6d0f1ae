using Juki.Records.Errors;

namespace Juki.LocalHost.Settings;

/// <summary>A setting that something names is not there.</summary>
/// <param name="setting">The setting.</param>
/// <param name="user">What names it.</param>
public sealed class SettingMissingException(string setting, string user)
    : JukiException("setting-missing", $"The setting '{setting}', named by {user}, is missing or empty. Add it to the Values of local.settings.json; local.settings.sample.json shows all of them.");

/// <summary>A settings file can't be read.</summary>
/// <param name="file">The file.</param>
/// <param name="reason">What is wrong.</param>
/// <param name="inner">What the reader said.</param>
public sealed class SettingsUnreadableException(string file, string reason, Exception? inner = null)
    : JukiException("settings-unreadable", $"The settings file '{file}' can't be read: {reason} Correct it after local.settings.sample.json.", inner);
