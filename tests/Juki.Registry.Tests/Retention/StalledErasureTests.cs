using System.Globalization;
using Juki.Registry.Retention;
using Juki.Testing;
using Juki.Vault.Claims;
using Juki.Vault.Indexes;
using Juki.Vault.Tables;

namespace Juki.Registry.Tests.Retention;

/// <summary>
/// A person's last row falls due, and the person returns: one process stalls before each of its calls in turn, the other comes to its end,
/// the first goes on. The return must stand, with its number claimed (ADR 12).
/// </summary>
[Trait("Requirement", "R1")]
[Trait("Requirement", "V2")]
public sealed class StalledErasureTests(OwnAzurite azurite) : IClassFixture<OwnAzurite>, IAsyncLifetime
{
    private const string First = "市川市八幡一丁目１番１号";
    private const string Second = "市川市南八幡二丁目２番２号";

    // More than the work has calls. One falls due a day, so that a run has to do with one person alone.
    private const int People = 40;

    private static readonly DateOnly FirstRemoved = new(2031, 3, 20);

    private readonly List<SyntheticPerson> _people = [.. Enumerable.Range(0, People).Select(_ => SyntheticPerson.New())];
    private RetentionBench _bench = null!;
    private RegistryBench _other = null!;

    public async Task InitializeAsync()
    {
        _bench = await RetentionBench.StartAsync(azurite, "2026-04-01");
        _other = await RegistryBench.StartAsync(azurite.ConnectionString, azurite.KeyFolder, _bench.Registry.Time.GetUtcNow());
        foreach (var person in _people)
            await _bench.ApplyAsync(person.MoveIn(1, First));
        for (var i = 0; i < People; i++)
            await _bench.LiveAsync((Text(FirstRemoved.AddDays(i)), _people[i].MoveOut(2, First)));
    }

    public async Task DisposeAsync()
    {
        await _bench.DisposeAsync();
        await _other.DisposeAsync();
    }

    [Fact]
    public Task An_erasure_that_stalls_while_the_person_returns() => WalkAsync(minimumCalls: 10, async (call, person) =>
    {
        var stalled = await _bench.Registry.Pause.StallAsync(call, () => _bench.RunAsync<HistoryPurge>());
        await ReturnAsync(_other, person);
        await stalled.ResumeAsync();
        return stalled.IsStalled;
    });

    [Fact]
    public Task A_return_that_stalls_while_the_person_is_erased() => WalkAsync(minimumCalls: 3, async (call, person) =>
    {
        var stalled = await _other.Pause.StallAsync(call, () => ReturnAsync(_other, person));
        await _bench.RunAsync<HistoryPurge>();
        await stalled.ResumeAsync();
        return stalled.IsStalled;
    });

    private async Task WalkAsync(int minimumCalls, Func<int, SyntheticPerson, Task<bool>> cross)
    {
        for (var call = 1; ; call++)
        {
            var person = _people[call - 1];
            _bench.GoTo(Text(FirstRemoved.AddYears(150).AddDays(call - 1)));
            _other.Time.SetUtcNow(_bench.Registry.Time.GetUtcNow());
            var isStalled = await cross(call, person);

            Assert.Equal(3, (await _other.BodyAsync(person)).Current?.SequenceNumber);
            Assert.Contains(3L, await _bench.RowsOfAsync(person));
            var number = await _bench.Get<BlindIndex>().OfAsync(person.Number, default);
            Assert.Equal(await _other.TokenAsync(person), (await _bench.Get<NumberClaims>().ReadAsync(number, default))?.Holder);

            // What was due and is not gone yet goes with the next run, and nothing else does.
            await _bench.RunAsync<HistoryPurge>();
            Assert.Equal([3L], await _bench.RowsOfAsync(person));
            if (isStalled)
                continue;
            Assert.True(call > minimumCalls, "The walk ended before it had gone through the work.");
            return;
        }
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // Whoever is overtaken each time fails, and the queue delivers the message again.
    private static async Task ReturnAsync(RegistryBench bench, SyntheticPerson person)
    {
        var body = await bench.SealAsync(person.MoveIn(3, Second));
        for (var delivery = 1; ; delivery++)
        {
            try
            {
                await bench.Updates.ApplyAsync(body, delivery, default);
                return;
            }
            catch (RowChangedException) when (delivery < 10)
            {
            }
        }
    }
}
