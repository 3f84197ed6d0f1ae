using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Juki.LocalHost.Simulation;

/// <summary>The one source of chance of a simulation: the same seed draws the same things in the same order.</summary>
/// <param name="seed">The seed.</param>
[SuppressMessage("Security", "CA5394", Justification = "A simulation is to be replayed; nothing secret comes from here.")]
internal sealed class Chance(int seed)
{
    private const int UuidSize = 16;

    private readonly Random _random = new(seed);

    /// <summary>A whole number.</summary>
    public int Between(int least, int most) => _random.Next(least, most + 1);

    /// <summary>A whole number below a limit.</summary>
    public long Below(long limit) => _random.NextInt64(limit);

    /// <summary>True in a share of all cases, 0 to 1.</summary>
    public bool In(double share) => _random.NextDouble() < share;

    /// <summary>A number from 0 to less than 1.</summary>
    public double Part() => _random.NextDouble();

    /// <summary>An element, each as likely.</summary>
    public T OneOf<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];

    /// <summary>An element, the first ones likelier: names are listed by how usual they are.</summary>
    public T Usual<T>(IReadOnlyList<T> list) => list[(int)(list.Count * Math.Pow(_random.NextDouble(), 2))];

    /// <summary>Every element once, in an order of chance.</summary>
    public T[] Shuffled<T>(IEnumerable<T> list)
    {
        var shuffled = list.ToArray();
        _random.Shuffle(shuffled);
        return shuffled;
    }

    /// <summary>A day, both ends possible.</summary>
    public DateOnly Day(DateOnly first, DateOnly last) => first.AddDays(_random.Next(last.DayNumber - first.DayNumber + 1));

    /// <summary>A UUID of version 4 in lower case.</summary>
    public string Uuid()
    {
        Span<byte> bytes = stackalloc byte[UuidSize];
        _random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString("D", CultureInfo.InvariantCulture);
    }
}
