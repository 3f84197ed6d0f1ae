using System.Globalization;
using Juki.LocalHost.StandIns.National;
using Juki.Records.Files;
using Juki.Records.Items;

namespace Juki.LocalHost.Tests.StandIns.National;

/// <summary>Changes as a prefecture forwards them.</summary>
internal static class NationalChange
{
    /// <summary>A change of a person; items that are not given are blank.</summary>
    public static ReceivedChange Of(RegisterFile register, string code, long number, params (int Item, string Text)[] items)
    {
        var record = RecordItems.Blank(register.Fields).With(KnownItems.ResidentCode, code).With(KnownItems.SequenceNumber, number.ToString(CultureInfo.InvariantCulture));
        return new ReceivedChange(Guid.NewGuid().ToString(), items.Aggregate(record, (all, item) => all.With(item.Item, item.Text)));
    }

    /// <summary>The same with an item changed.</summary>
    public static ReceivedChange With(this ReceivedChange change, int item, string text) => change with { Items = change.Items.With(item, text) };
}
