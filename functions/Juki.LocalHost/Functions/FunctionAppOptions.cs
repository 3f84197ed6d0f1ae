using Juki.LocalHost.Settings;
using Microsoft.Extensions.Logging;

namespace Juki.LocalHost.Functions;

/// <summary>How the local host runs an app.</summary>
public sealed class FunctionAppOptions
{
    /// <summary>The app's settings.</summary>
    public required LocalSettings Settings { get; init; }

    /// <summary>Folder of what the host itself keeps: the last runs of timers.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Port on the loopback address; 0 takes any free one.</summary>
    public int Port { get; init; }

    /// <summary>Limits from the app's host.json.</summary>
    public HostLimits Limits { get; init; } = new();

    /// <summary>Sets up logging; none by default.</summary>
    public Action<ILoggingBuilder> Logging { get; init; } = _ => { };
}
