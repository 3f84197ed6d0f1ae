namespace Juki.LocalHost.Run;

/// <summary>Ports of one server and of what belongs to it alone; 0 takes any free one.</summary>
/// <param name="Http">Its HTTP functions.</param>
/// <param name="National">Its national server.</param>
public sealed record ServerPorts(int Http, int National);
