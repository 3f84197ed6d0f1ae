namespace Juki.Registry.Tests.Ledgers;

/// <summary>Tests that look through whole ledgers: one after the other, on one storage, which each leaves empty.</summary>
[CollectionDefinition(Name)]
public sealed class OwnLedgers : ICollectionFixture<OwnAzurite>
{
    public const string Name = "Ledgers";
}
