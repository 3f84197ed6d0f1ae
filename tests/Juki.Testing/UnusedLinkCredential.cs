using Juki.Registry.Linking;

namespace Juki.Testing;

/// <summary>The Fuhyo server's own identity where a test asks nothing of the Juki server.</summary>
internal sealed class UnusedLinkCredential : ILinkCredential
{
    public Task<string> TokenAsync(string scope, CancellationToken cancellationToken) => throw new InvalidOperationException("The link is not used here.");
}
