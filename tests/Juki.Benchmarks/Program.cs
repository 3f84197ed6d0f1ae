using System.Globalization;
using BenchmarkDotNet.Running;

namespace Juki.Benchmarks;

/// <summary>The benchmarks; <c>load-rates [people]</c> compares an initial load with single notices, which no benchmark of repetitions can.</summary>
internal static class Program
{
    private const string Rates = "load-rates";
    private const int UsualPeople = 10_000;

    private static async Task<int> Main(string[] args)
    {
        if (args is [Rates, .. var rest])
            return await LoadRates.RunAsync(rest is [var people] ? int.Parse(people, CultureInfo.InvariantCulture) : UsualPeople);
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
    }
}
