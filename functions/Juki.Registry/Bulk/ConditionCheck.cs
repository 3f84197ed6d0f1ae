using Juki.Records.Bulk;
using Juki.Records.Items;
using Juki.Registry.Searches;

namespace Juki.Registry.Bulk;

/// <summary>Checks rows before work starts, each by itself and with what is asked for all of them; the same check is made when they are looked up.</summary>
internal static class ConditionCheck
{
    /// <summary>Checks a row.</summary>
    /// <param name="items">The items of the file that is asked.</param>
    /// <param name="order">What is asked for all rows.</param>
    /// <param name="fields">The row's fields.</param>
    /// <returns>The row, null where something is wrong, and what is.</returns>
    public static (BulkRow? Row, IReadOnlyList<BulkFault> Faults) Of(FieldTable items, BulkOrder order, string[] fields)
    {
        var (row, faults) = BulkRowReader.Read(items, fields);
        if (row is not { Kind: BulkKeyKind.FourItems })
            return (row, faults);
        if (order.AsOf is not null)
            return (null, [new BulkFault(BulkColumn.KeyKind, "1 or 2: as of a past day people are looked for by number alone.")]);
        return row.Conditions is { } conditions && SearchPlan.Of(conditions) is not null
            ? (row, [])
            : (null, [new BulkFault(BulkColumn.BirthDate, $"Too wide: the whole birth date; or a name with the year, or with at least {Buckets.AddressLength} characters of the address.")]);
    }
}
