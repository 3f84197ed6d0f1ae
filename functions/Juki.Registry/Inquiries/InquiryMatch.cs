using Juki.Records.Items;
using Juki.Records.Judging;
using Juki.Records.Reasons;
using Juki.Records.Searching;

namespace Juki.Registry.Inquiries;

/// <summary>Whether a record is of whom an inquiry asks for (突合, P4), and whether it may be provided (P2).</summary>
internal static class InquiryMatch
{
    /// <summary>Whether the individual number and the four items hold, as far as they were asked with; a number counts only while it is the current one.</summary>
    /// <param name="inquiry">The inquiry.</param>
    /// <param name="record">The record.</param>
    /// <param name="person">What of it a search judges.</param>
    /// <returns>True when they do.</returns>
    public static bool Holds(Inquiry inquiry, PersonRecord record, Func<PersonRecord, SearchedPerson> person) =>
        (inquiry.IndividualNumber is not { } number || record.IndividualNumber == number)
        && (inquiry.Conditions is not { } conditions || conditions.Matches(person(record)));

    /// <summary>Why somebody who matches is answered as nobody.</summary>
    /// <param name="inquiry">The inquiry.</param>
    /// <param name="record">The record.</param>
    /// <returns>One of <see cref="KnownWithholdings"/>, or null.</returns>
    public static string? WithholdingOf(Inquiry inquiry, PersonRecord record) => PersonStates.Of(record) switch
    {
        _ when inquiry.OverseasOnly => record.IsOverseas ? null : KnownWithholdings.NotOverseas,
        _ when inquiry.IncludesRemoved => null,
        PersonState.Dead => KnownWithholdings.Dead,
        PersonState.Removed => KnownWithholdings.Removed,
        _ => null,
    };
}
