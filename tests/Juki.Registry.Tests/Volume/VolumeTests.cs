using Juki.LocalHost.Simulation;
using Juki.Records.Items;
using Juki.Testing;
using Juki.Testing.Model;

namespace Juki.Registry.Tests.Volume;

/// <summary>
/// The whole server against the plain model, which reads the rulings in its own words: after years of simulated life no answer, no failed
/// check and no record may differ. The large run has its tables in memory, since the emulator can't hold it; the small one has the emulator.
/// </summary>
[Trait("Requirement", "U4")]
[Trait("Requirement", "U5")]
[Trait("Requirement", "C17")]
public sealed class VolumeTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    private const int Shown = 10;

    private readonly TestFolder _keys = new();

    [Theory]
    [InlineData(60, 2, 1, 500, true)]
    [InlineData(230, 3, 2, 9_000, false)]
    public async Task Nothing_differs_from_the_plain_model(int people, int years, int seed, int leastNotices, bool onEmulator)
    {
        var options = new LifeOptions
        {
            Today = new DateOnly(2026, 11, 1),
            Seed = seed,
            People = people,
            Years = years,
            Pace = 20,
            Unlawful = 0.2,
            Resent = 0.1,
            Disorder = 0.3,
        };
        var life = LifeSimulation.Run(options);
        Assert.True(life.Notices.Count >= leastNotices, $"Only {life.Notices.Count} notices.");
        var model = new PlainRegister(options.SettlingTime);
        var held = new HashSet<int>();
        foreach (var notice in life.Notices)
        {
            var answers = model.Arrive(new ModelArrival(notice.Type, notice.Sender, notice.Id, notice.Time, notice.ArrivesAt, notice.Data));
            held.UnionWith(answers.Where(a => a.Outcome == ModelAnswer.Held).Select(a => a.Delivery));
        }

        model.SettleUntil(DateTimeOffset.MaxValue);

        await using var served = onEmulator
            ? await ServedLife.RunAsync(life, held, options, azurite.ConnectionString, azurite.KeyFolder)
            : await ServedLife.RunAsync(life, held, options, connectionString: null, _keys.Path);

        Assert.Empty(await DifferingAnswersAsync(life, model, served));
        Assert.Empty(await DifferingRecordsAsync(life, model, served));
    }

    public void Dispose() => _keys.Dispose();

    private static async Task<IReadOnlyList<string>> DifferingAnswersAsync(LifeSimulation life, PlainRegister model, ServedLife served)
    {
        var found = await served.AnswersAsync();
        var expected = model.Answers.ToLookup(a => (a.Sender, a.Id), a => ServedLife.Words(a.Outcome, a.Failed));
        return
        [
            .. life.Notices.Select(n => (n.Sender, n.Id)).Distinct()
                .Where(notice => !expected[notice].SequenceEqual(found[notice]))
                .Select(notice => $"{notice.Sender} {notice.Id}: expected {string.Join(", ", expected[notice])}; found {string.Join(", ", found[notice])}")
                .Take(Shown),
        ];
    }

    private static async Task<IReadOnlyList<string>> DifferingRecordsAsync(LifeSimulation life, PlainRegister model, ServedLife served)
    {
        var differing = new List<string>();
        foreach (var code in life.People.Select(p => p.Entry.ResidentCode).Distinct())
        {
            var expected = model.Find(code);
            var body = await served.FindAsync(code);
            if (body.Current is null != expected?.Current is null || (body.Current is { } current && !IsSame(current, expected!, body.LastNumber)))
                differing.Add($"person {differing.Count}");
        }

        return differing;
    }

    private static bool IsSame(JukiRecord record, ModelPerson expected, long lastNumber) =>
        record.IsRemoved == expected.IsRemoved
        && lastNumber == expected.LastNumber
        && record.ReceivedOn == expected.Current!.ReceivedOn
        && FieldTable.Juki.Sent.ToList().All(no => IsSame(record.Items[no], expected.Current.Items.GetValueOrDefault(FieldTable.Juki[no].JsonName)));

    private static bool IsSame(string stored, string? expected) => stored == (expected ?? "");
}
