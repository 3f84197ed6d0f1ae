using System.Globalization;
using Juki.Registry.Updates;
using Juki.Testing;
using Juki.Vault.People;
using Xunit.Abstractions;

namespace Juki.Registry.Tests.Sizes;

/// <summary>
/// Very many notices of one person before the one that they wait for. The tables are in memory, since each filter query of the emulator
/// scans its table; <see cref="Updates.CrowdedTests"/> shows the same on the emulator at a smaller size.
/// </summary>
[Collection(SizeTests.Name)]
public sealed class ManyHeldTests(ITestOutputHelper output) : IDisposable
{
    private const string First = "市川市八幡一丁目１番１号";
    private const string Second = "市川市南八幡二丁目２番２号";
    private const string Third = "市川市真間三丁目３番３号";
    private const int SealedAtOnce = 500;
    private const int Opened = 50;
    private const int Megabyte = 1024 * 1024;

    private readonly TestFolder _keys = new();

    [Theory]
    [InlineData(1_000)]
    [InlineData(3_000)]
    [InlineData(10_000)]
    [Trait("Requirement", "C11")]
    public async Task Ten_thousand_held_notices_of_one_person_lose_nothing_and_keep_their_order(int many)
    {
        await using var bench = await RegistryBench.StartInMemoryAsync(_keys.Path);
        var person = SyntheticPerson.New();
        await bench.Updates.ApplyAsync(await bench.SealAsync(person.MoveIn(1, First)), 1, default);
        var started = TimeProvider.System.GetTimestamp();
        var allocated = GC.GetTotalAllocatedBytes();
        foreach (var some in Shuffled(many).Chunk(SealedAtOnce))
        {
            foreach (var body in await Task.WhenAll(some.Select(number => Task.Run(() => SealAsync(bench, person, number)))))
                await bench.Updates.ApplyAsync(body, 1, default);
        }

        output.WriteLine($"{many} held: {TimeProvider.System.GetElapsedTime(started).TotalSeconds:F1} s, {(GC.GetTotalAllocatedBytes() - allocated) / Megabyte} MB allocated");
        Assert.Equal(many, (await bench.RangeAsync(person)).CountOf(RowKind.Held));
        started = TimeProvider.System.GetTimestamp();
        allocated = GC.GetTotalAllocatedBytes();
        var live = GC.GetTotalMemory(forceFullCollection: true);

        await bench.Updates.ApplyAsync(await SealAsync(bench, person, 2), 1, default);
        output.WriteLine($"released: {TimeProvider.System.GetElapsedTime(started).TotalSeconds:F1} s, {(GC.GetTotalAllocatedBytes() - allocated) / Megabyte} MB allocated, {(GC.GetTotalMemory(forceFullCollection: true) - live) / Megabyte} MB more alive");
        var range = await bench.RangeAsync(person);
        Assert.Equal(0, range.CountOf(RowKind.Held));
        Assert.Equal(many + 2, PersonBody.Unpack(range.Body).LastNumber);
        Assert.Equal(many + 2, range.OfKind(RowKind.Outbox).Count());
        Assert.Equal(many + 1, (await bench.Server.Get<PersonStore>().ReadHistoryAsync(range, default)).Count);

        Assert.Equal((2 * many) + 2, bench.SealedReplies.MessageIds.Distinct().Count());
        var accepted = (await bench.SealedReplies.OpenAsync(bench.Municipalities, bench.Server.Get<Registry.Messaging.MessageKeys>(), Opened))
            .Where(reply => reply.Outcome == "accepted").Select(reply => reply.NoticeId).Skip(1).ToList();
        Assert.InRange(accepted.Count, many / Opened / 2, many);
        Assert.Equal(accepted.OrderBy(id => id.Length).ThenBy(id => id, StringComparer.Ordinal), accepted);
    }

    public void Dispose() => _keys.Dispose();

    // Of a fixed order, neither up nor down.
    private static int[] Shuffled(int many)
    {
        var numbers = Enumerable.Range(3, many).ToArray();
        new Random(1).Shuffle(numbers);
        return numbers;
    }

    private static Task<string> SealAsync(RegistryBench bench, SyntheticPerson person, int number) =>
        bench.SealAsync(person.MoveWithin(number, number % 2 == 0 ? Second : Third), id: number.ToString(CultureInfo.InvariantCulture));
}
