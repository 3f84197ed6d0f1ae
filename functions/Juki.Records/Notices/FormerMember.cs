using Juki.Records.Reasons;

namespace Juki.Records.Notices;

/// <summary>A member of a notice besides the items: the value of an item before the change (変更前番号・コード).</summary>
/// <param name="JsonName">Name of the member.</param>
/// <param name="Item">The item whose former value it is, and whose form it has.</param>
/// <param name="Rule">The column of the reason table that allows it.</param>
internal sealed record FormerMember(string JsonName, int Item, Func<ReasonRow, FormerRule> Rule)
{
    /// <summary>The item that failures of the member name: the one that keeps the former value, where the file has such an item.</summary>
    public int ToldAs { get; init; } = Item;
}
