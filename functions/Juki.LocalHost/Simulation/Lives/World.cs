using Juki.LocalHost.Simulation.Drafts;

namespace Juki.LocalHost.Simulation.Lives;

/// <summary>What the parts of a simulation share: chance, numbers, homes, the people alive and the notices written.</summary>
internal sealed class World
{
    private readonly List<Life> _lives = [];

    public World(LifeOptions options, SimulatedRegister register)
    {
        (Options, Register) = (options, register);
        Chance = new Chance(options.Seed + register.SeedShift);
        Numbers = new Numbers(Chance);
        Homes = new Homes(Chance);
        People = new People(Chance, Numbers);
        Drafting = register.DraftingOf(this);
        Post = new Post(this);
    }

    public LifeOptions Options { get; }

    public SimulatedRegister Register { get; }

    public Chance Chance { get; }

    public Numbers Numbers { get; }

    public Homes Homes { get; }

    public People People { get; }

    public Drafting Drafting { get; }

    public Post Post { get; }

    public Month Month { get; set; } = new(0, DateOnly.MinValue);

    /// <summary>Everybody who ever had an episode, in the order of their first.</summary>
    public IReadOnlyList<Life> Lives => _lives;

    public Life Add(Life life)
    {
        _lives.Add(life);
        return life;
    }

    /// <summary>Somebody else, every notice about whom has arrived in an earlier month; null while there is nobody.</summary>
    public Life? Stranger(Life to)
    {
        const int Attempts = 20;
        for (var attempt = 0; attempt < Attempts && _lives.Count > 0; attempt++)
        {
            var life = Chance.OneOf(_lives);
            if (life != to && life.CodesBefore(Month.Index).Count > 0)
                return life;
        }

        return null;
    }
}
