using Juki.Records.Errors;

namespace Juki.LocalHost.Machine;

/// <summary>The disk is full, or has too little room to begin with.</summary>
/// <param name="folder">A folder on it.</param>
/// <param name="inner">What the system said.</param>
public sealed class DiskFullException(string folder, Exception? inner = null)
    : JukiException("disk-full", $"The disk of '{folder}' is full. Free at least {DiskSpace.Least / 1_000_000} MB, or name another folder with --data, and start again.", inner);

/// <summary>Another program listens on a port that was asked for.</summary>
/// <param name="port">The port.</param>
/// <param name="inner">What the system said.</param>
public sealed class PortTakenException(int port, Exception? inner = null)
    : JukiException("port-taken", $"Port {port} is taken by another program. End that program or choose another port (--help lists the options).", inner);
