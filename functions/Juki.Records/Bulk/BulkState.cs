using Juki.Records.Items;
using Juki.Records.Reasons;

namespace Juki.Records.Bulk;

/// <summary>
/// The state of a person as a result file tells it, where removed people are asked for. Who went abroad (国外転出者) is 転出 in the Juki file; the Fuhyo
/// file alone tells them apart.
/// </summary>
public static class BulkState
{
    /// <summary>現存.</summary>
    public const string Present = "1";

    /// <summary>転出.</summary>
    public const string MovedOut = "2";

    /// <summary>死亡.</summary>
    public const string Dead = "3";

    /// <summary>職権消除等.</summary>
    public const string Removed = "4";

    /// <summary>国外転出者.</summary>
    public const string Overseas = "5";

    /// <summary>The state by a record.</summary>
    /// <param name="record">The record.</param>
    /// <returns>One digit.</returns>
    public static string Of(PersonRecord record) => record switch
    {
        { IsOverseas: true } => Overseas,
        { IsRemoved: false } => Present,
        _ when record.ChangeReason == ChangeReason.Death => Dead,
        _ when record.ChangeReason == ChangeReason.MoveOut => MovedOut,
        _ => Removed,
    };
}
