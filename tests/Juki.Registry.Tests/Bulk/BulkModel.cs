using System.Globalization;
using Juki.Testing;

namespace Juki.Registry.Tests.Bulk;

/// <summary>Rows drawn over some people, each with the line of the result file that a plain reading of the rules gives.</summary>
internal sealed class BulkModel
{
    private const string Address = "市川市八幡1番";
    private const string Twins = "同姓　同名";

    private readonly Random _random;
    private readonly List<SyntheticPerson> _living;
    private readonly List<SyntheticPerson> _moved;

    private BulkModel(int people, Random random)
    {
        _random = random;
        _living = [.. Enumerable.Range(0, people).Select(i => i < 2
            ? SyntheticPerson.Named(Twins, "19700101")
            : SyntheticPerson.Named(string.Create(CultureInfo.InvariantCulture, $"括提　{(char)('一' + i)}"), string.Create(CultureInfo.InvariantCulture, $"{1950 + (i % 50)}0{1 + (i % 9)}11")))];
        _moved = [.. Enumerable.Range(0, 5).Select(_ => SyntheticPerson.New())];
    }

    /// <summary>The rows of the condition file.</summary>
    public List<string> Rows { get; } = [];

    /// <summary>The lines of the result file, without its header.</summary>
    public List<string> Answers { get; } = [];

    /// <summary>How often each person is provided.</summary>
    public Dictionary<SyntheticPerson, int> Provided { get; } = [];

    /// <summary>Makes the rows: most by resident code, some hundreds by number and by the four items, one in a hundred malformed.</summary>
    public static BulkModel Make(int people, int rows, Random random)
    {
        var model = new BulkModel(people, random);
        for (var row = 1; row <= rows; row++)
            model.Add(string.Create(CultureInfo.InvariantCulture, $"r{row}"), row);
        return model;
    }

    /// <summary>Lets a municipality tell of the people.</summary>
    public async Task FeedAsync(RegistryBench registry)
    {
        var side = new ParallelOptions { MaxDegreeOfParallelism = 8 };
        await Parallel.ForEachAsync(_living.Concat(_moved), side, async (person, _) =>
        {
            await registry.Updates.ApplyAsync(await registry.SealAsync(person.MoveIn(1, Address)), 1, default);
            if (_moved.Contains(person))
                await registry.Updates.ApplyAsync(await registry.SealAsync(person.MoveOut(2, Address)), 1, default);
        });
    }

    private void Add(string number, int row)
    {
        var person = _living[_random.Next(2, _living.Count)];
        switch (row % 100)
        {
            case 1:
                Add($"{number},1,{person.ResidentCode[..10]}x,,,,,,,", $"{number},9,,,,");
                break;
            case 2:
                Add(BulkBench.ByNumber(number, person), Found(number, person, "0100000"));
                break;
            case 3:
                Add(BulkBench.ByItems(number, person.Name, person.BirthDate), Found(number, person, "0010100"));
                break;
            case 4 when row % 1000 == 4:
                Add(BulkBench.ByItems(number, Twins, "19700101"), $"{number},2,,,,");
                break;
            case 5:
                Add(BulkBench.ByCode(number, _moved[_random.Next(_moved.Count)]), $"{number},0,,,,");
                break;
            case 6:
                Add(BulkBench.ByCode(number, SyntheticPerson.New()), $"{number},0,,,,");
                break;
            default:
                Add(BulkBench.ByCode(number, person), Found(number, person, "1000000"));
                break;
        }
    }

    private void Add(string row, string answer)
    {
        Rows.Add(row);
        Answers.Add(answer);
    }

    private string Found(string number, SyntheticPerson person, string matched)
    {
        Provided[person] = Provided.GetValueOrDefault(person) + 1;
        return $"{number},1,,{matched},{person.Name},{Address}";
    }
}
