using System.Collections.Concurrent;
using Juki.LocalHost.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Juki.LocalHost.Queues;

/// <summary>Queue accounts by the setting that holds their connection string, as a trigger's <c>Connection</c> names it.</summary>
/// <param name="settings">The app's settings.</param>
/// <param name="options">How queues behave.</param>
public sealed class QueueConnections(IConfiguration settings, IOptions<LocalQueueOptions> options)
{
    private readonly ConcurrentDictionary<string, QueueAccount> _accounts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The queues behind a connection.</summary>
    /// <param name="connection">Name of the setting.</param>
    /// <returns>The account, the same object for the same name.</returns>
    /// <exception cref="SettingMissingException">There is no such setting.</exception>
    public QueueAccount Account(string connection) => _accounts.GetOrAdd(
        connection,
        name => new QueueAccount(settings[name] is { Length: > 0 } value ? value : throw new SettingMissingException(name, "a queue connection"), options.Value));
}
