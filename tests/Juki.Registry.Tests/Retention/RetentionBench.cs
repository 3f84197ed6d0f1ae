using System.Globalization;
using System.Text.Json.Nodes;
using Juki.Records.Time;
using Juki.Registry.Messaging;
using Juki.Registry.Retention;
using Juki.Registry.Updates;
using Juki.Testing;
using Juki.Vault.People;

namespace Juki.Registry.Tests.Retention;

/// <summary>A server on an empty storage whose clock a test moves through the years.</summary>
internal sealed class RetentionBench : IAsyncDisposable
{
    private readonly OwnAzurite _azurite;

    private RetentionBench(OwnAzurite azurite, RegistryBench registry) => (_azurite, Registry) = (azurite, registry);

    public RegistryBench Registry { get; }

    public string KeyFolder => _azurite.KeyFolder;

    public string ConnectionString => _azurite.ConnectionString;

    public static async Task<RetentionBench> StartAsync(OwnAzurite azurite, string firstDay, params IReadOnlyList<(string Name, string Value)> settings)
    {
        await azurite.ClearAsync();
        return new RetentionBench(azurite, await RegistryBench.StartAsync(azurite.ConnectionString, azurite.KeyFolder, NoonOf(firstDay), settings));
    }

    /// <summary>Moves the clock to noon in Japan of a day.</summary>
    public void GoTo(string day) => Registry.Time.SetUtcNow(NoonOf(day));

    /// <summary>Delivers a notice.</summary>
    public async Task ApplyAsync(JsonObject notice, string? id = null) =>
        await Registry.Updates.ApplyAsync(await Registry.SealAsync(notice, id: id), 1, default);

    /// <summary>Delivers a notice and tells how it was answered.</summary>
    public async Task<string> OutcomeAsync(JsonObject notice, string? id = null)
    {
        await ApplyAsync(notice, id);
        return (await Registry.SealedReplies.OpenLastAsync(Registry.Municipalities, Get<MessageKeys>())).Outcome;
    }

    /// <summary>Applies notices, each on its day.</summary>
    public async Task LiveAsync(params IReadOnlyList<(string Day, JsonObject Notice)> life)
    {
        foreach (var (day, notice) in life)
        {
            GoTo(day);
            await ApplyAsync(notice);
        }
    }

    public T Get<T>()
        where T : notnull => Registry.Server.Get<T>();

    public Task<PurgeReport> RunAsync<TJob>()
        where TJob : IRetentionJob => Get<RetentionRunner>().RunAsync(Get<TJob>(), default);

    public async Task<PurgeReport> RunOnAsync<TJob>(string day)
        where TJob : IRetentionJob
    {
        GoTo(day);
        return await RunAsync<TJob>();
    }

    /// <summary>Numbers of the person's rows: superseded ones, then the current one.</summary>
    public async Task<IReadOnlyList<long>> RowsOfAsync(SyntheticPerson person)
    {
        var range = await Get<PersonStore>().ReadWholeAsync(await Registry.TokenAsync(person), default);
        var history = range.OfKind(RowKind.History).Select(r => long.Parse(r.Suffix, CultureInfo.InvariantCulture));
        return PersonBody.Unpack(range.Body).Current is { } current ? [.. history, current.SequenceNumber] : [.. history];
    }

    /// <summary>Places in the storage that lie under a person's token or are named after it.</summary>
    public async Task<IReadOnlyList<string>> TracesOfAsync(SyntheticPerson person)
    {
        var token = (await Registry.TokenAsync(person)).Hex;
        var number = (await Get<Vault.Indexes.BlindIndex>().OfAsync(person.Number, default)).Hex;
        var copy = await StorageCopy.TakeAsync(ConnectionString);
        return [.. copy.Sealed.Where(s => s.Row.StartsWith(token, StringComparison.Ordinal) || s.Row == number).Select(s => s.Store)];
    }

    /// <summary>The requests of a piece of work, but for those that look keys up or report.</summary>
    public async Task<IReadOnlyList<string>> RequestsAsync(Func<Task> work)
    {
        using var recording = Registry.Record();
        await work();
        return [.. recording.Requests.Select(r => $"{r.Method} {r.Resource}")];
    }

    /// <summary>Runs work with a crash before one call, which is after the one before; tells whether it got that far.</summary>
    public Task<bool> CrashAsync(int call, Func<Task> work) => Registry.CrashAsync(call, afterwards: false, work);

    public ValueTask DisposeAsync() => Registry.DisposeAsync();

    private static DateTimeOffset NoonOf(string day) =>
        new(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), new TimeOnly(12, 0), JapanTime.Offset);
}
