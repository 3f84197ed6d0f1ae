namespace Juki.LocalHost.Tests;

/// <summary>What this assembly does when it is started as a program: the part of a test that is killed.</summary>
public static class ChildProgram
{
    /// <summary>Runs one part.</summary>
    /// <param name="args">Its name, then its arguments.</param>
    /// <returns>A task that ends with it.</returns>
    public static Task Main(string[] args) => args[0] switch
    {
        Azurite.AzuriteProcessTests.HoldAzurite => Azurite.AzuriteProcessTests.HoldAzuriteAsync(args[1]),
        Functions.QueueFunctionTests.HoldMessage => Functions.QueueFunctionTests.HoldMessageAsync(args[1], args[2]),
        _ => throw new ArgumentException($"no part '{args[0]}'", nameof(args)),
    };
}
