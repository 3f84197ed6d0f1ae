using Juki.Testing;

namespace Juki.Registry.Tests.Updates.Budgets;

/// <summary>The people and values of one case, on a bench whose keys are known.</summary>
internal sealed class BudgetScene(RegistryBench bench)
{
    public const string First = "市川市八幡一丁目１番１号";
    public const string Second = "市川市南八幡二丁目２番２号";

    public RegistryBench Bench => bench;

    public SyntheticPerson Person { get; } = SyntheticPerson.New();

    public SyntheticPerson Other { get; } = SyntheticPerson.New();

    public string NewCode { get; } = SyntheticPerson.New().ResidentCode;

    public string NewNumber { get; } = SyntheticPerson.New().IndividualNumber;

    public SyntheticPerson Renamed => Person.Under(NewCode);

    /// <summary>Id of notices that come twice.</summary>
    public string Id { get; } = Guid.NewGuid().ToString();

    public static string Address(long number) => $"市川市八幡{number}番";

    public async Task SendAsync(params IReadOnlyList<TestNotice> notices)
    {
        foreach (var notice in notices)
            await bench.SendAsync(notice);
    }

    /// <summary>The person moves in, and the national server knows of it.</summary>
    public async Task SettleInAsync()
    {
        await SendAsync(Person.MoveIn(1, First));
        await bench.ForwardAsync(Person);
    }

    /// <summary>The person has moved in and been removed.</summary>
    public async Task LeaveAsync(string reason = "21")
    {
        await SendAsync(Person.MoveIn(1, First), Person.Notice(reason, 2, First));
        await bench.ForwardAsync(Person);
    }
}
