using System.Collections.Concurrent;
using Juki.LocalHost.Simulation;
using Juki.Testing.Model;

namespace Juki.LocalHost.Tests.Simulation;

/// <summary>A simulation fed to the plain model, each notice at its time, and all that waits let settle.</summary>
internal sealed class ModelRun
{
    private static readonly ConcurrentDictionary<(string, LifeOptions), ModelRun> Made = new();

    private readonly Dictionary<int, ModelAnswer> _ends;

    private ModelRun(LifeSimulation life, PlainRegister register)
    {
        (Life, Register) = (life, register);
        _ends = register.Answers.GroupBy(answer => answer.Delivery).ToDictionary(answers => answers.Key, answers => answers.Last());
    }

    public LifeSimulation Life { get; }

    public PlainRegister Register { get; }

    /// <summary>Simulates and feeds, once for every set of options.</summary>
    public static ModelRun Of(LifeOptions options, string file = "juki") => Made.GetOrAdd(
        (file, options),
        _ => Of(file == "juki" ? LifeSimulation.Run(options) : LifeSimulation.RunSupplements(options), options, file));

    public static ModelRun Of(LifeSimulation life, LifeOptions options, string file = "juki")
    {
        var register = new PlainRegister(options.SettlingTime, file);
        foreach (var notice in life.Notices)
            register.Arrive(ModelArrival.Of(notice));
        register.SettleUntil(DateTimeOffset.MaxValue);
        return new ModelRun(life, register);
    }

    /// <summary>The last answer to a delivery, in the words of an expectation.</summary>
    public string EndOf(int delivery) => $"{_ends[delivery].Outcome} {string.Join(' ', _ends[delivery].Failed)}".Trim();

    public static string TextOf(Expected expected) => $"{expected.Outcome.ToString().ToLowerInvariant()} {string.Join(' ', expected.Failed)}".Trim();
}
