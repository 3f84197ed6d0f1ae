using CsCheck;
using Juki.Records.Figures;

namespace Juki.Records.Tests.Figures;

/// <summary>What is kept back of a table so that no small number can be read or reckoned.</summary>
[Trait("Requirement", "T1")]
public class SmallCellsTests
{
    [Theory]
    [InlineData("0 10 25", "0 0 0")]
    [InlineData("9", "1")]
    [InlineData("3 40", "1 1")]
    [InlineData("3 40 20", "1 0 1")]
    [InlineData("3 0 20", "1 0 1")]
    [InlineData("3 0 0", "1 1 1")]
    [InlineData("3 4 20 50", "1 1 1 0")]
    [InlineData("5 5 20", "1 1 0")]
    public void Of_a_row_as_many_are_kept_back_as_hide_the_small_ones(string counts, string kept)
    {
        // The columns' own totals are left aside: each has one more cell, too large to matter and never needed.
        var row = Numbers(counts);
        int[] large = [.. row.Select((_, column) => 1000 + column)];
        Assert.Equal(Numbers(kept), SmallCells.KeptBack([row, large, large])[0].Select(isKept => isKept ? 1 : 0));
    }

    [Fact]
    public void No_small_number_is_told_nor_any_that_is_kept_back_reckoned_from_a_total_that_is_told() =>
        Gen.Select(Gen.Int[1, 8], Gen.Int[1, 8]).SelectMany((rows, columns) => Gen.Frequency((3, Gen.Int[0, 12]), (1, Gen.Int[0, 300])).Array[columns].Array[rows]).Sample(counts =>
        {
            var kept = SmallCells.KeptBack(counts);
            foreach (var line in Lines(counts, kept))
            {
                Assert.DoesNotContain(line, cell => cell.Count is > 0 and < SmallCells.Threshold && !cell.IsKept);
                var hidden = line.Where(cell => cell.IsKept).Select(cell => cell.Count).ToList();
                if (SmallCells.MayTotal(line))
                    Assert.True(hidden.Count == 0 || (hidden.Count > 1 && hidden.Sum() >= SmallCells.Threshold));
                else
                    Assert.All(line, cell => Assert.True(cell.IsKept));
            }
        });

    [Fact]
    public void Where_nothing_is_small_nothing_is_kept_back() =>
        Gen.OneOf(Gen.Const(0), Gen.Int[SmallCells.Threshold, 500]).Array[5].Array[4].Sample(counts => Assert.DoesNotContain(true, SmallCells.KeptBack(counts).SelectMany(row => row)));

    private static int[] Numbers(string text) => [.. text.Split(' ').Select(number => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture))];

    private static IEnumerable<IReadOnlyList<(int Count, bool IsKept)>> Lines(int[][] counts, IReadOnlyList<IReadOnlyList<bool>> kept)
    {
        var table = counts.Select((row, index) => (IReadOnlyList<(int Count, bool IsKept)>)[.. row.Zip(kept[index])]).ToList();
        return table.Concat(Enumerable.Range(0, table[0].Count).Select(column => (IReadOnlyList<(int Count, bool IsKept)>)[.. table.Select(row => row[column])]));
    }
}
