using Juki.Testing;

namespace Juki.Vault.Tests;

/// <summary>One emulator for all classes of this assembly that need storage.</summary>
[CollectionDefinition(Name)]
public sealed class Emulator : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "emulator";
}
