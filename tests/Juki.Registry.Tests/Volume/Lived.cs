using System.Text.Json;
using Juki.LocalHost.Simulation;
using Juki.Records.Files;
using Juki.Testing.Model;

namespace Juki.Registry.Tests.Volume;

/// <summary>A simulated life as the plain model lives it, to be served and compared.</summary>
internal sealed class Lived
{
    private const int Shown = 10;

    private readonly LifeOptions _options;
    private readonly RegisterFile _file;
    private readonly PlainRegister _model;
    private readonly HashSet<int> _held = [];

    /// <summary>A life of people on a file's register.</summary>
    public Lived(LifeOptions options, RegisterFile? file = null)
    {
        _options = options;
        _file = file ?? RegisterFile.Juki;
        Life = _file == RegisterFile.Fuhyo ? LifeSimulation.RunSupplements(options) : LifeSimulation.Run(options);
        _model = new PlainRegister(options.SettlingTime, _file.Name);
        foreach (var notice in Life.Notices)
        {
            var answers = _model.Arrive(ModelArrival.Of(notice));
            _held.UnionWith(answers.Where(a => a.Outcome == ModelAnswer.Held).Select(a => a.Delivery));
        }

        _model.SettleUntil(DateTimeOffset.MaxValue);
    }

    public LifeSimulation Life { get; }

    /// <summary>Has the real server live it.</summary>
    /// <param name="connectionString">An emulator's; null for storage in memory.</param>
    /// <param name="keyFolder">Folder of keys.</param>
    public Task<ServedLife> ServeAsync(string? connectionString, string keyFolder) =>
        ServedLife.RunAsync(_file, Life, _held, _options, connectionString, keyFolder);

    /// <summary>What of the answers, the failed checks and the rows of the records differs; the first few, without anything of a person.</summary>
    public async Task<IReadOnlyList<string>> DifferencesAsync(ServedLife served) =>
        [.. await DifferingAnswersAsync(served), .. await DifferingRecordsAsync(served)];

    /// <summary>Has everything forwarded, and says whose changes the national server got otherwise than the model's rows say, in their order.</summary>
    public async Task<IReadOnlyList<string>> DifferingForwardsAsync(ServedLife served)
    {
        var differing = new List<string>();
        foreach (var (place, person) in Life.People.DistinctBy(p => p.Entry.ResidentCode).Index())
        {
            var rows = _model.Find(person.Entry.ResidentCode)?.Rows ?? [];
            var sent = await served.ForwardAsync(person.Entry.ResidentCode);
            if (sent.Count != rows.Count || !sent.Zip(rows).All(pair => IsAs(pair.First, pair.Second)))
                differing.Add($"person {place}");
        }

        return [.. differing.Take(Shown)];
    }

    /// <summary>How many accepted notices of an act give a last address of somebody in Japan, of which the sender is to be warned.</summary>
    public int LastAddressesInJapan(string act) => _model.People.SelectMany(person => person.Rows)
        .Count(row => row.Items["act"] == act && row.Items["stateClass"] == "0" && row.Items["lastAddress"].Length > 0);

    // Blank items are null, and the members are the file's forwarded items, what they name as former, and the forwarding's id.
    private bool IsAs(JsonElement change, ModelRow row)
    {
        string[] members = [.. _file.Forwarded.Select(item => _file.Fields[item].JsonName), .. _file.FormerMembers.Select(former => former.Name)];
        return change.EnumerateObject().Select(member => member.Name).Order().SequenceEqual(members.Append("id").Order())
            && members.All(member => change.GetProperty(member).ToString() == row.Items.GetValueOrDefault(member, ""));
    }

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
