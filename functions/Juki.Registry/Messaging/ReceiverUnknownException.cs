using Juki.Records.Errors;

namespace Juki.Registry.Messaging;

/// <summary>A reply can't be encrypted, because its receiver has no key on the register.</summary>
public sealed class ReceiverUnknownException(string municipality)
    : JukiException("receiver-unknown", $"The register has no encryption key of {municipality}. Add one; the reply is sent again when the notice is.");
