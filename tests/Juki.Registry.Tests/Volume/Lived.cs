using Juki.LocalHost.Simulation;
using Juki.Testing.Model;

namespace Juki.Registry.Tests.Volume;

/// <summary>A simulated life as the plain model lives it, to be served and compared.</summary>
internal sealed class Lived
{
    private const int Shown = 10;

    private readonly LifeOptions _options;
    private readonly PlainRegister _model;
    private readonly HashSet<int> _held = [];

    public Lived(LifeOptions options)
    {
        _options = options;
        Life = LifeSimulation.Run(options);
        _model = new PlainRegister(options.SettlingTime);
        foreach (var notice in Life.Notices)
        {
            var answers = _model.Arrive(new ModelArrival(notice.Type, notice.Sender, notice.Id, notice.Time, notice.ArrivesAt, notice.Data));
            _held.UnionWith(answers.Where(a => a.Outcome == ModelAnswer.Held).Select(a => a.Delivery));
        }

        _model.SettleUntil(DateTimeOffset.MaxValue);
    }

    public LifeSimulation Life { get; }

    /// <summary>Has the real server live it.</summary>
    /// <param name="connectionString">An emulator's; null for storage in memory.</param>
    /// <param name="keyFolder">Folder of keys.</param>
    public Task<ServedLife> ServeAsync(string? connectionString, string keyFolder) =>
        ServedLife.RunAsync(Life, _held, _options, connectionString, keyFolder);

    /// <summary>What of the answers, the failed checks and the rows of the records differs; the first few, without anything of a person.</summary>
    public async Task<IReadOnlyList<string>> DifferencesAsync(ServedLife served) =>
        [.. await DifferingAnswersAsync(served), .. await DifferingRecordsAsync(served)];

    private async Task<IReadOnlyList<string>> DifferingAnswersAsync(ServedLife served)
    {
        var found = await served.AnswersAsync();
        var expected = _model.Answers.ToLookup(a => (a.Sender, a.Id), a => ServedLife.Words(a.Outcome, a.Failed));
        return
        [
            .. Life.Notices.Select(n => (n.Sender, n.Id)).Distinct()
                .Where(notice => !expected[notice].SequenceEqual(found[notice]))
                .Select(notice => $"{notice.Sender} {notice.Id}: expected {string.Join(", ", expected[notice])}; found {string.Join(", ", found[notice])}")
                .Take(Shown),
        ];
    }

    private async Task<IReadOnlyList<string>> DifferingRecordsAsync(ServedLife served)
    {
        var differing = new List<string>();
        foreach (var (place, person) in Life.People.DistinctBy(p => p.Entry.ResidentCode).Index())
        {
            var found = await served.FindAsync(person.Entry.ResidentCode);
            if (!found.IsAs(_model.Find(person.Entry.ResidentCode) ?? ModelPerson.Nobody))
                differing.Add($"person {place}");
        }

        return [.. differing.Take(Shown)];
    }
}
