using Juki.Records.Values;

namespace Juki.Records.Searching;

/// <summary>Which birth dates a search looks for.</summary>
public abstract record BirthCondition
{
    private BirthCondition()
    {
    }

    /// <summary>Tells whether a date may be one that is looked for: what is unknown of it, or of the condition, may be anything (ruling 30).</summary>
    /// <param name="date">The register's date.</param>
    /// <returns>True when it may.</returns>
    public abstract bool Matches(LooseDate date);

    /// <summary>The years that a matching date with a known year lies in; null when it may be any.</summary>
    public abstract (int First, int Last)? Years { get; }

    /// <summary>Says nothing of the date.</summary>
    /// <returns>The same text for every condition.</returns>
    public sealed override string ToString() => "(birth condition)";

    /// <summary>One date, parts of which may be unknown.</summary>
    /// <param name="Date">The date.</param>
    public sealed record On(LooseDate Date) : BirthCondition
    {
        /// <inheritdoc />
        public override (int First, int Last)? Years =>
            Date.KnownDigits == 0 ? null : (YearOf(Date.Value), YearOf(Date.Value));

        /// <inheritdoc />
        public override bool Matches(LooseDate date) => date.CompareKnown(Date) == 0;
    }

    /// <summary>Any date of a range of days.</summary>
    public sealed record Between : BirthCondition
    {
        /// <summary>Most years from the first day to the last.</summary>
        public const int MostYears = 5;

        private readonly string _first;
        private readonly string _last;

        private Between(DateOnly first, DateOnly last) =>
            (First, Last, _first, _last) = (first, last, LooseDate.From(first).Value, LooseDate.From(last).Value);

        /// <summary>The first day.</summary>
        public DateOnly First { get; }

        /// <summary>The last day.</summary>
        public DateOnly Last { get; }

        /// <inheritdoc />
        public override (int First, int Last)? Years => (First.Year, Last.Year);

        /// <summary>Makes a range.</summary>
        /// <param name="first">The first day.</param>
        /// <param name="last">The last day: not before the first, less than five years after it.</param>
        /// <param name="range">The range.</param>
        /// <returns>False when the days are no such range.</returns>
        public static bool TryMake(DateOnly first, DateOnly last, out Between? range)
        {
            range = first <= last && last < first.AddYears(MostYears) ? new Between(first, last) : null;
            return range is not null;
        }

        // A day that no calendar has lies where its digits put it; what is unknown may be the least or the greatest.
        /// <inheritdoc />
        public override bool Matches(LooseDate date)
        {
            var known = date.Value[..date.KnownDigits];
            return string.CompareOrdinal(known.PadRight(_last.Length, '0'), _last) <= 0
                && string.CompareOrdinal(known.PadRight(_first.Length, '9'), _first) >= 0;
        }
    }

    private static int YearOf(string date) => int.Parse(date.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture);
}
