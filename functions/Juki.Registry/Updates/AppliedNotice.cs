using Juki.Records.Checks;
using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Updates;

/// <summary>What a head remembers of an applied notice, so that a resend is told from a conflict whatever its age (rulings.md 3).</summary>
/// <param name="SequenceNumber">Its number (更新順番号).</param>
/// <param name="Content">Digest of its content, 32 bytes.</param>
/// <param name="Warnings">The warnings of the first reply, to be repeated.</param>
[GenerateShape]
public sealed partial record AppliedNotice(
    [property: Key(0)] long SequenceNumber,
    [property: Key(1)] byte[] Content,
    [property: Key(2)] IReadOnlyList<StoredFailure> Warnings);

/// <summary>A failed check or a warning, as stored.</summary>
/// <param name="Check">Such as C02.</param>
/// <param name="Items">Numbers of the items concerned.</param>
/// <param name="Message">What to do; holds no values.</param>
[GenerateShape]
public sealed partial record StoredFailure(
    [property: Key(0)] string Check,
    [property: Key(1)] IReadOnlyList<int> Items,
    [property: Key(2)] string Message)
{
    internal static IReadOnlyList<StoredFailure> From(IEnumerable<CheckFailure> failures) =>
        [.. failures.Select(f => new StoredFailure(f.Check, f.Items, f.Message))];

    internal static IReadOnlyList<CheckFailure> Restore(IEnumerable<StoredFailure> stored) =>
        [.. stored.Select(s => new CheckFailure(s.Check, s.Items, s.Message))];
}
