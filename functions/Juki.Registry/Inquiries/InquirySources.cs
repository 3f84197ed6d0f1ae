using Juki.Registry.Http;

namespace Juki.Registry.Inquiries;

/// <summary>
/// Where an attempt looks: in this prefecture's file, at the national server, or there only when nobody here can be told of (P5). Who is withheld here
/// is looked for there just as nobody is, so that neither answer nor time tells the two apart; whoever moved to another prefecture is among them.
/// </summary>
public sealed class InquirySources(PersonFinder here, NationalFinder national)
{
    /// <summary>Looks for whom an attempt asks.</summary>
    /// <param name="attempt">The attempt, whose inquiry is entitled to what it asks.</param>
    /// <param name="cancellationToken">Ends the look-up.</param>
    /// <returns>Whom it found.</returns>
    /// <exception cref="ProblemException">Too wide, or the national server gave no answer that can be used.</exception>
    internal async Task<InquiryFinding> FindAsync(InquiryAttempt attempt, CancellationToken cancellationToken)
    {
        var inquiry = attempt.Inquiry!;
        if (attempt.Kind.IsNational)
        {
            // As wide as it may be here.
            if (inquiry is { ResidentCode: null, IndividualNumber: null })
                TooWide.PlanOf(inquiry.Conditions!);
            return await national.FindAsync(attempt, cancellationToken);
        }

        attempt.Finding = await here.FindAsync(inquiry, cancellationToken);
        if (attempt.Kind == InquiryKind.History)
            return await here.WithHistoryAsync(inquiry, attempt.Finding, cancellationToken);
        if (!inquiry.AsksNational || attempt.Finding.People > 0)
            return attempt.Finding;
        var there = await national.FindAsync(attempt, cancellationToken);
        return there.People > 0 ? there : attempt.Finding;
    }
}
