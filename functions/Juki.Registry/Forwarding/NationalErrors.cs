using Juki.Records.Errors;

namespace Juki.Registry.Forwarding;

/// <summary>The national server could not be reached or could not answer; trying again may help.</summary>
public sealed class NationalUnavailableException(string reason, Exception? inner = null)
    : JukiException("national-unavailable", $"The national server gave no usable answer ({reason}). A change stays in the outbox and is sent again; a question has to be asked again.", inner);

/// <summary>The national server refused a change or a question; trying again can't help.</summary>
public sealed class NationalRefusedException(int status)
    : JukiException("national-refused", $"The national server refused with status {status}. Whose change it was is parked; compare both sides before releasing it.");
