namespace Juki.Records.Reasons;

/// <summary>Column 異動年月日 of the reason table (C05, C06).</summary>
public enum DateRule
{
    /// <summary>A calendar day, not after the day of arrival.</summary>
    NotAfterArrival = 1,

    /// <summary>Not after the day of arrival; may be partly unknown or not of the calendar (ruling 18).</summary>
    NotAfterArrivalOrUnknown,

    /// <summary>A calendar day; may be in the future, for it is a plan (転出予定年月日).</summary>
    MayBeAhead,
}
