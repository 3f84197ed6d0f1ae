using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Provisions;

/// <summary>An entry about a person, as the index of people holds it.</summary>
/// <param name="Chain">Its chain.</param>
/// <param name="Position">Its position.</param>
/// <param name="Entry">What it says.</param>
[GenerateShape]
internal sealed partial record IndexedProvision([property: Key(0)] string Chain, [property: Key(1)] long Position, [property: Key(2)] ProvisionEntry Entry);
