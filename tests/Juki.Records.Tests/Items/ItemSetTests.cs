using CsCheck;
using Juki.Records.Items;

namespace Juki.Records.Tests.Items;

public sealed class ItemSetTests
{
    private static readonly Gen<HashSet<int>> Sets = Gen.Int[1, 63].HashSet[0, 30];

    [Fact]
    public void It_agrees_with_a_plain_set() => Gen.Select(Sets, Sets).Sample((one, other) =>
    {
        var (a, b) = (ItemSet.Of(one), ItemSet.Of(other));
        return a.Count == one.Count
            && a.IsEmpty == (one.Count == 0)
            && a.ToList().SequenceEqual(one.Order())
            && a.Union(b).ToList().SequenceEqual(one.Union(other).Order())
            && a.Intersect(b).ToList().SequenceEqual(one.Intersect(other).Order())
            && a.Except(b).ToList().SequenceEqual(one.Except(other).Order())
            && Enumerable.Range(1, 63).All(no => a.Contains(no) == one.Contains(no))
            && (a == b) == one.SetEquals(other);
    });

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(64)]
    public void A_number_that_is_no_item_is_refused(int no) => Assert.Throws<ArgumentOutOfRangeException>(() => ItemSet.Of([no]));

    [Fact]
    public void A_collection_expression_makes_a_set()
    {
        ItemSet set = [7, 3, 7];
        Assert.Equal("3 7", set.ToString());
    }
}
