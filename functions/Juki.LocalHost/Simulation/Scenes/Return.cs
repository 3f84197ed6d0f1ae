using Juki.LocalHost.Simulation.Lives;

namespace Juki.LocalHost.Simulation.Scenes;

/// <summary>記載 of people who were here before.</summary>
internal static class Return
{
    private const int MostUsedElsewhere = 6;

    /// <summary>With the next number.</summary>
    public static Action<World, Life, DateOnly> Direct(string reason) =>
        (world, life, day) => new Episode(world, life, day).Step(reason).Deliver();

    /// <summary>After numbers that other prefectures used.</summary>
    public static void FromElsewhere(World world, Life life, DateOnly day) => new Episode(world, life, day)
        .Step(world.Drafting.Make(world.Register.Usual.Entry, life, day), world.Chance.Between(1, MostUsedElsewhere))
        .Deliver();

    /// <summary>With a code, a number or both changed elsewhere (ruling 23).</summary>
    public static void ChangedElsewhere(World world, Life life, DateOnly day)
    {
        var which = world.Chance.Between(1, 3);
        var draft = world.Drafting.EnterChanged(world.Chance.In(0.8) ? "11" : "13", life, code: which != 2, number: which != 1, day);
        new Episode(world, life, day).Step(draft, world.Chance.Between(0, MostUsedElsewhere)).Deliver();
    }

    /// <summary>With a code changed elsewhere.</summary>
    public static void UnderNewCode(World world, Life life, DateOnly day) => new Episode(world, life, day)
        .Step(world.Drafting.EnterChanged(world.Register.Usual.Entry, life, code: true, number: false, day), world.Chance.Between(0, MostUsedElsewhere))
        .Deliver();

    /// <summary>Without the number that the last row has: accepted with a warning (ruling 23).</summary>
    public static void WithoutNumber(World world, Life life, DateOnly day)
    {
        var draft = world.Drafting.Make("11", life, day);
        new Episode(world, life, day).Step(draft with { Entry = draft.Entry with { IndividualNumber = string.Empty } }).Deliver();
    }
}
