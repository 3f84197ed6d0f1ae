using Juki.Records.Errors;

namespace Juki.LocalHost.Node;

/// <summary>Node.js is not installed, or its version is below what Azurite runs on.</summary>
/// <param name="found">The version found; null where there is none.</param>
/// <param name="inner">What the system said.</param>
public sealed class NodeMissingException(string? found, Exception? inner = null)
    : JukiException(
        "node-missing",
        $"{(found is null ? "Node.js was not found" : $"Node.js {found} is too old")}: the storage emulator (Azurite) needs Node.js {NodeRuntime.LeastMajor} or later with npm on the PATH. Install it from https://nodejs.org and start again.",
        inner);

/// <summary><c>npm ci</c> did not install packages.</summary>
/// <param name="name">What they are for.</param>
/// <param name="reason">The last lines that npm wrote.</param>
public sealed class NpmFailedException(string name, string reason)
    : JukiException("npm-failed", $"npm could not install {name}: {reason} Check the network and npm's registry setting, then start again.");
