using Juki.Records.Errors;

namespace Juki.LocalHost.Azurite;

/// <summary>Azurite did not start, or ended while it was needed.</summary>
/// <param name="reason">The last lines that it wrote.</param>
public sealed class AzuriteFailedException(string reason)
    : JukiException("azurite-failed", $"The storage emulator (Azurite) is not running: {reason} If its data are damaged, start again with --wipe.");
