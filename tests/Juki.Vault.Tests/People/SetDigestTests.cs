using CsCheck;
using Juki.Vault.People;

namespace Juki.Vault.Tests.People;

[Trait("Requirement", "V1")]
public sealed class SetDigestTests
{
    private static readonly Gen<byte[]> RowDigest = Gen.Byte.Array[SetDigest.Size];

    [Fact]
    public void Order_does_not_matter() =>
        RowDigest.Array[0, 20].Sample(rows => Sum(rows) == Sum(rows.Reverse()));

    [Fact]
    public void A_row_taken_out_leaves_the_rest() =>
        Gen.Select(RowDigest, RowDigest.Array[0, 20]).Sample((row, rest) => Sum([.. rest, row]).Without(row) == Sum(rest));

    [Fact]
    public void Bytes_give_the_sum_back() =>
        RowDigest.Array[0, 20].Sample(rows => SetDigest.Of(rows.Length, Sum(rows).ToBytes()) == Sum(rows));

    [Fact]
    public void Carries_run_through_both_halves()
    {
        var ones = Enumerable.Repeat((byte)0xff, SetDigest.Size).ToArray();
        var one = new byte[SetDigest.Size];
        one[^1] = 1;
        Assert.Equal(new SetDigest(2, UInt128.Zero, UInt128.Zero), Sum([ones, one]));
        Assert.Equal(new SetDigest(0, UInt128.MaxValue, UInt128.MaxValue), new SetDigest(1, 0, 0).Without(one));
    }

    private static SetDigest Sum(IEnumerable<byte[]> rows) => rows.Aggregate(SetDigest.Empty, (sum, row) => sum.With(row));
}
