using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Cases;

/// <summary>What a resident asks for (訂正、追加又は削除の申出, 住基法30条の35). The numbers are kept for good: stored cases carry them.</summary>
public enum CorrectionKind
{
    /// <summary>Correction of what is recorded (訂正).</summary>
    Correction = 1,

    /// <summary>Addition of what is not recorded (追加).</summary>
    Addition = 2,

    /// <summary>Deletion of what is recorded (削除).</summary>
    Deletion = 3,
}

/// <summary>What a request for correction or a notice of error says is wrong. Holds personal data.</summary>
/// <param name="Asked">What the resident asks for; null of a notice of error.</param>
/// <param name="Items">Numbers of the items concerned, in their order.</param>
/// <param name="Text">What is said to be wrong.</param>
/// <param name="SequenceNumber">The sequence number (更新順番号) of the record that the notice of error names; null where it names none.</param>
/// <param name="Disclosure">Id of the request for disclosure that it follows; null where none was named.</param>
[GenerateShape]
public sealed partial record ReportedError(
    [property: Key(0)] CorrectionKind? Asked,
    [property: Key(1)] IReadOnlyList<int> Items,
    [property: Key(2)] string Text,
    [property: Key(3)] long? SequenceNumber,
    [property: Key(4)] string? Disclosure)
{
    /// <summary>Says nothing of the person.</summary>
    /// <returns>The same text for every one.</returns>
    public override string ToString() => "(reported error)";
}
