using Juki.Records.Files;
using Juki.Registry.Attempts;
using Juki.Registry.Http;
using Juki.Registry.Inquiries;
using Juki.Registry.Searches;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Cases;

/// <summary>Looks for the person whom a case is about (突合); the four items and a code both have to fit where both are given.</summary>
public sealed class CaseMatching(RegisterFile register, CaseDesk desk, AttemptRunner attempts, PersonFinder people)
{
    /// <summary>Looks for the person.</summary>
    /// <param name="work">Which work.</param>
    /// <param name="request">The request; its route names the case.</param>
    /// <param name="check">Refuses a case that may not be matched now.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The case, which tells whether anybody was found, or a problem; <see cref="KnownProblems.SeveralFound"/> leaves it as it was.</returns>
    internal Task<IResult> MatchAsync(CaseWork work, HttpRequest request, Action<Case> check, CancellationToken cancellationToken) =>
        desk.ChangeAsync(
            work,
            CaseAct.Matched,
            request,
            async (attempt, read, cancelled) =>
            {
                check(read);
                var whom = await WhomReader.ReadAsync(register.Fields, request, work.Duties[read.Kind], read.DocumentNumber, cancelled);
                attempt.AskedWith = whom.AskedWith;
                var found = await attempts.ReadAsync(attempt, () => people.FindAsync(whom, cancelled), cancelled);
                if (found.People > 1)
                    throw new ProblemException(KnownProblems.SeveralFound) { CountClass = CountClass.Of(found.People) };
                var person = found.Provided.SingleOrDefault()?.Person.Hex;
                return (read with { Match = person is null ? CaseMatch.Nobody : CaseMatch.Found, Person = person }, null);
            },
            cancellationToken);
}
