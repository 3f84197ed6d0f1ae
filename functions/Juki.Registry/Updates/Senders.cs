using Juki.Records.Notices;
using Juki.Records.Values;
using Juki.Registry.Messaging;

namespace Juki.Registry.Updates;

/// <summary>Finds communication servers by the codes under which they are registered and stored.</summary>
internal static class Senders
{
    public static NoticeSender Find(string municipalityCode) =>
        MunicipalityCode.TryParse(municipalityCode, out var code) && NoticeSender.TryFind(code, out var sender)
            ? sender
            : throw new EnvelopeRefusedException(EnvelopeFault.UnknownSigner, municipalityCode);
}
