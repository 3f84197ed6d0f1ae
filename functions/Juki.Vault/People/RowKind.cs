namespace Juki.Vault.People;

/// <summary>
/// Kinds of rows in a person's range, in key order. An update reads <see cref="Head"/> to <see cref="Receipt"/>; history lies behind them.
/// </summary>
public enum RowKind
{
    /// <summary>The one row that holds the current record and seals version and digest of all others.</summary>
    Head = '0',

    /// <summary>A notice that waits for its predecessor.</summary>
    Held = '1',

    /// <summary>An accepted change that the national server has not acknowledged.</summary>
    Outbox = '2',

    /// <summary>What a notice was answered, kept 90 days.</summary>
    Receipt = '3',

    /// <summary>A superseded row.</summary>
    History = '9',
}
