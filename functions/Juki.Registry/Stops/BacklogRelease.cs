using System.Diagnostics.CodeAnalysis;
using Juki.Records.Errors;
using Juki.Registry.Messaging;
using Juki.Registry.Updates;
using Juki.Vault.Indexes;
using Microsoft.Extensions.Logging;

namespace Juki.Registry.Stops;

/// <summary>
/// Applies what was set aside, once its municipality is no longer stopped: each municipality's messages in the order of arrival.
/// One that can't be applied stays and keeps no other back; its person's later ones are held by their numbers.
/// </summary>
public sealed class BacklogRelease(Backlog backlog, MunicipalRegister municipalities, UpdateProcessor updates, ILogger<BacklogRelease> log)
{
    /// <summary>Releases what is free to go.</summary>
    /// <param name="cancellationToken">Ends the release; the next one goes on.</param>
    /// <returns>Tokens of the people who have something to be forwarded.</returns>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever keeps one message from being applied, the others go on.")]
    public async Task<IReadOnlyList<BlindToken>> RunAsync(CancellationToken cancellationToken)
    {
        var forwarding = new HashSet<BlindToken>();
        await foreach (var message in backlog.ReadAllAsync(cancellationToken))
        {
            if (municipalities.IsStopped(message.Municipality))
                continue;
            try
            {
                if (await updates.ApplyReleasedAsync(message, cancellationToken) is { } person)
                    forwarding.Add(person);
                await backlog.RemoveAsync(message, cancellationToken);
            }
            catch (Exception failed) when (!cancellationToken.IsCancellationRequested)
            {
                log.ReleaseFailed(message.Municipality, failed is JukiException known ? known.Code : failed.GetType().Name);
            }
        }

        return [.. forwarding];
    }
}
