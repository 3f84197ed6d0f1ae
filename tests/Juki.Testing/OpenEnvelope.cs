using System.Text;
using Juki.Records.Files;
using Juki.Registry.Messaging;

namespace Juki.Testing;

/// <summary>
/// Messages neither signed nor encrypted, for runs of a hundred thousand: two signatures and four key agreements are half the time of a
/// notice, and every other test has them. The sender stands in front of the content.
/// </summary>
public sealed class OpenEnvelope(RegisterFile register) : IMessageEnvelope
{
    private const char Separator = '\n';

    public static string Write(string municipality, string content) => $"{municipality}{Separator}{content}";

    public Task<OpenedMessage> OpenAsync(string body, CancellationToken cancellationToken)
    {
        var end = body.IndexOf(Separator, StringComparison.Ordinal);
        if (end < 0)
            throw new EnvelopeRefusedException(EnvelopeFault.NotSigned);
        return Task.FromResult(new OpenedMessage(register, body[..end], Encoding.UTF8.GetBytes(body[(end + 1)..])));
    }

    public Task<string> SealAsync(string municipality, byte[] content, CancellationToken cancellationToken) =>
        Task.FromResult(Encoding.UTF8.GetString(content));
}
