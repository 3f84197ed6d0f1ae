using System.Text.Json;

namespace Juki.LocalHost.Settings;

/// <summary>
/// An app's settings in the flat form of environment variables, <c>__</c> between the levels of a name,
/// read from a file in the form of <c>func start</c>: <c>{ "IsEncrypted": false, "Values": { … } }</c>.
/// </summary>
public sealed class LocalSettings
{
    /// <summary>The file that a developer may keep; never committed.</summary>
    public const string FileName = "local.settings.json";

    /// <summary>The file that stands in for it.</summary>
    public const string SampleName = "local.settings.sample.json";

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private readonly Dictionary<string, string> _values;

    /// <summary>Settings of given values.</summary>
    /// <param name="values">Flat names and values.</param>
    public LocalSettings(IEnumerable<KeyValuePair<string, string>> values) => _values = new(values, StringComparer.OrdinalIgnoreCase);

    /// <summary>Flat names and values.</summary>
    public IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>Reads the settings of a folder: <see cref="FileName"/> if there, else <see cref="SampleName"/>.</summary>
    /// <param name="folder">The folder.</param>
    /// <returns>The settings.</returns>
    /// <exception cref="SettingsUnreadableException">Neither is there, or the one that is can't be read.</exception>
    public static LocalSettings OfFolder(string folder)
    {
        var own = Path.Combine(folder, FileName);
        return Read(File.Exists(own) ? own : Path.Combine(folder, SampleName));
    }

    /// <summary>Reads a settings file.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The settings.</returns>
    /// <exception cref="SettingsUnreadableException">It is not there or not of that form.</exception>
    public static LocalSettings Read(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file), Lenient);
            if (json.RootElement.TryGetProperty("IsEncrypted", out var encrypted) && encrypted.ValueKind == JsonValueKind.True)
                throw new SettingsUnreadableException(file, "it is encrypted.");
            return new LocalSettings(json.RootElement.GetProperty(nameof(Values)).EnumerateObject().Select(p => KeyValuePair.Create(p.Name, p.Value.ToString())));
        }
        catch (Exception e) when (e is IOException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new SettingsUnreadableException(file, e.Message, e);
        }
    }

    /// <summary>The same settings with some set anew.</summary>
    /// <param name="overrides">Flat names and values.</param>
    /// <returns>New settings.</returns>
    public LocalSettings With(params IEnumerable<KeyValuePair<string, string>> overrides)
    {
        var changed = new LocalSettings(_values);
        foreach (var (name, value) in overrides)
            changed._values[name] = value;
        return changed;
    }

    /// <summary>Writes the settings in the form they are read in, for a process that is started with them.</summary>
    /// <param name="file">The file, replaced.</param>
    /// <param name="cancellationToken">Ends the write.</param>
    /// <returns>A task that ends when it is written.</returns>
    public async Task WriteAsync(string file, CancellationToken cancellationToken)
    {
        await using var stream = File.Create(file);
        await JsonSerializer.SerializeAsync(stream, new { IsEncrypted = false, Values }, cancellationToken: cancellationToken);
    }

    /// <summary>The settings as configuration keys, <c>:</c> between levels.</summary>
    /// <returns>Names and values.</returns>
    public IEnumerable<KeyValuePair<string, string?>> AsConfiguration() =>
        _values.Select(v => KeyValuePair.Create(v.Key.Replace("__", ":", StringComparison.Ordinal), (string?)v.Value));
}
