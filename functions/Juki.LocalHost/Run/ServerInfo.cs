using Juki.LocalHost.Settings;

namespace Juki.LocalHost.Run;

/// <summary>Where one server of a running local host is, for the commands that talk to it.</summary>
/// <param name="Address">Its base address.</param>
/// <param name="Identity">The identity provider whose tokens it takes.</param>
/// <param name="Settings">Its settings.</param>
public sealed record ServerInfo(Uri Address, Uri Identity, IReadOnlyDictionary<string, string> Settings)
{
    /// <summary>The audience that its access tokens name.</summary>
    public string Audience => Settings["Access__Audience"];

    internal LocalSettings ToSettings() => new(Settings);
}
