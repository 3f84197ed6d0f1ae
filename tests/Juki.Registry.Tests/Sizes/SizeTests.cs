namespace Juki.Registry.Tests.Sizes;

/// <summary>Tests that measure memory run by themselves, since other tests of the process allocate too.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class SizeTests
{
    public const string Name = "Sizes";
}
