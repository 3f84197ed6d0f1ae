using System.Globalization;
using Juki.Registry.Updates;
using Juki.Testing;
using Juki.Vault.People;

namespace Juki.Registry.Tests.Sizes;

/// <summary>
/// Very many notices of one person before the one that they wait for. The tables are in memory, since each filter query of the emulator
/// scans its table; <see cref="Updates.CrowdedTests"/> shows the same on the emulator at a smaller size.
/// </summary>
[Collection(SizeTests.Name)]
public sealed class ManyHeldTests : IDisposable
{
    private const string First = "市川市八幡一丁目１番１号";
    private const string Second = "市川市南八幡二丁目２番２号";
    private const string Third = "市川市真間三丁目３番３号";
    private const int SealedAtOnce = 500;

    // A share of the first thousand rows, its own messages and a page; of each notice the same, however many are held.
    private const long MostAllocatedEach = 2 * 1024 * 1024;

    private const int Many = 10_000;

    private readonly TestFolder _keys = new();

    [Fact]
    [Trait("Requirement", "C11")]
    public async Task Of_thousands_of_held_notices_of_one_person_none_is_lost_and_all_keep_their_order()
    {
        await using var bench = await RegistryBench.StartInMemoryAsync(_keys.Path);
        var person = SyntheticPerson.New();
        await bench.Updates.ApplyAsync(await bench.SealAsync(person.MoveIn(1, First)), 1, default);
        var allocated = GC.GetTotalAllocatedBytes();
        foreach (var some in Shuffled().Chunk(SealedAtOnce))
        {
            foreach (var body in await Task.WhenAll(some.Select(number => Task.Run(() => SealAsync(bench, person, number)))))
                await bench.Updates.ApplyAsync(body, 1, default);
        }

        Assert.InRange((GC.GetTotalAllocatedBytes() - allocated) / Many, 0, MostAllocatedEach);
        Assert.Equal(Many, (await bench.RangeAsync(person)).CountOf(RowKind.Held));
        allocated = GC.GetTotalAllocatedBytes();

        await bench.Updates.ApplyAsync(await SealAsync(bench, person, 2), 1, default);
        Assert.InRange((GC.GetTotalAllocatedBytes() - allocated) / Many, 0, MostAllocatedEach);
        var range = await bench.RangeAsync(person);
        Assert.Equal(0, range.CountOf(RowKind.Held));
        Assert.Equal(Many + 2, PersonBody.Unpack(range.Body).LastNumber);
        Assert.Equal(Many + 2, range.OfKind(RowKind.Outbox).Count());
        Assert.Equal(Many + 1, (await bench.Server.Get<PersonStore>().ReadHistoryAsync(range, default)).Count);

        Assert.Equal((2 * Many) + 2, bench.SealedReplies.MessageIds.Distinct().Count());
        var accepted = (await bench.SealedReplies.OpenAsync(bench.Municipalities, bench.Server.Get<Registry.Messaging.MessageKeys>()))
            .Where(reply => reply.Outcome == "accepted").Select(reply => reply.NoticeId).Skip(1).ToList();
        Assert.Equal(Many + 1, accepted.Count);
        Assert.Equal(accepted.Order(StringComparer.Ordinal), accepted);
    }

    public void Dispose() => _keys.Dispose();

    // Of a fixed order, neither up nor down.
    private static int[] Shuffled()
    {
        var numbers = Enumerable.Range(3, Many).ToArray();
        new Random(1).Shuffle(numbers);
        return numbers;
    }

    private static Task<string> SealAsync(RegistryBench bench, SyntheticPerson person, int number) =>
        bench.SealAsync(person.MoveWithin(number, number % 2 == 0 ? Second : Third), id: IdOf(number));

    private static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"00000000-0000-4000-8000-{number:x12}");
}
