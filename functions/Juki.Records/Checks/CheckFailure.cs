namespace Juki.Records.Checks;

/// <summary>A failed check, or a warning, as the reply to the sender names it. Equal by content.</summary>
/// <param name="Check">Id of the check, see <see cref="KnownChecks"/>.</param>
/// <param name="Items">Numbers of the items concerned; empty where it concerns none.</param>
/// <param name="Message">What to do, in English, without any value of the notice or the record.</param>
public sealed record CheckFailure(string Check, IReadOnlyList<int> Items, string Message)
{
    /// <inheritdoc />
    public bool Equals(CheckFailure? other) =>
        other is not null && Check == other.Check && Message == other.Message && Items.SequenceEqual(other.Items);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Check, Message, Items.Count);
}
