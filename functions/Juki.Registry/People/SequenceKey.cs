using System.Globalization;

namespace Juki.Registry.People;

/// <summary>Sequence numbers (更新順番号) in row keys: of fixed length, so that keys sort as the numbers do.</summary>
internal static class SequenceKey
{
    /// <summary>Digits of the largest number there is.</summary>
    public const int Digits = 19;

    public static long Read(string key) => long.Parse(key, CultureInfo.InvariantCulture);

    public static string Of(long sequenceNumber) => sequenceNumber.ToString("D19", CultureInfo.InvariantCulture);
}
