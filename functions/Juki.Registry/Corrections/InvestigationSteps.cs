using Juki.Records.Items;
using Juki.Registry.Access;
using Juki.Registry.Attempts;
using Juki.Registry.Cases;
using Juki.Registry.Http;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Corrections;

/// <summary>The steps that requests for correction and notices of error have in common: matched, looked into, passed to the municipality, closed. No step changes a record.</summary>
public sealed class InvestigationSteps(CaseDesk desk, CaseMatching matching, PassingPlan plan, ReportSender reports, AttemptRunner attempts)
{
    /// <summary>Looks for the person; of a case that was passed while nobody was held, again.</summary>
    internal Task<IResult> MatchAsync(CaseWork work, HttpRequest request, CancellationToken cancellationToken) => matching.MatchAsync(
        work,
        request,
        read => Check(read.Status == CaseStatus.Open || read is { Status: CaseStatus.Passed, Match: CaseMatch.Nobody }),
        cancellationToken);

    /// <summary>Takes down what was found.</summary>
    internal Task<IResult> InvestigateAsync(CaseWork work, HttpRequest request, CancellationToken cancellationToken) => desk.ChangeAsync(
        work,
        CaseAct.Investigated,
        request,
        async (_, read, cancelled) =>
        {
            Check(read.Status is CaseStatus.Open or CaseStatus.Passed);
            return (read, await InvestigationReader.FindingAsync(request, cancelled));
        },
        cancellationToken);

    /// <summary>
    /// Passes a case to the municipality. The case says so first, with the message; then the attempt is logged; only then the message goes,
    /// and the case is passed. What a crash leaves between is gone on with by <see cref="CaseSweep"/>.
    /// </summary>
    internal Task<IResult> PassAsync(CaseWork work, HttpRequest request, CancellationToken cancellationToken) => desk.ChangeAsync(
        work,
        CaseAct.Passed,
        request,
        async (attempt, read, cancelled) =>
        {
            Check(read is { Status: CaseStatus.Open, Match: not CaseMatch.Open });
            var passing = await PlanAsync(attempt, read, request, cancelled);
            attempt.Duty = KnownDuties.Passing;
            attempt.Receiver = KnownCategories.Municipality;
            attempt.Municipality = passing.Municipality;
            attempt.Given = GivenOf(read);
            attempt.Release = async released =>
            {
                if (await reports.SendAsync(attempt.Id!.Value, released) is { } sent)
                    attempt.Tell(work, sent);
            };
            return (read with { Status = CaseStatus.Passing, Passing = passing }, null);
        },
        cancellationToken);

    /// <summary>Closes a case for a ground, before it is passed or after.</summary>
    internal Task<IResult> CloseAsync(CaseWork work, CaseDecision decision, HttpRequest request, CancellationToken cancellationToken) => desk.ChangeAsync(
        work,
        CaseAct.Closed,
        request,
        async (_, read, cancelled) =>
        {
            Check(read.Status is CaseStatus.Open or CaseStatus.Passed);
            var ground = await InvestigationReader.GroundAsync(request, cancelled);
            return (read with { Status = CaseStatus.Closed, Decision = decision, Ground = ground }, ground);
        },
        cancellationToken);

    /// <summary>What of the record a municipality is told: which person it is, where one is held.</summary>
    internal static IReadOnlyList<int> GivenOf(Case read) => read.Match == CaseMatch.Found ? [KnownItems.ResidentCode] : [];

    private async Task<CasePassing> PlanAsync(CaseAttempt attempt, Case read, HttpRequest request, CancellationToken cancellationToken)
    {
        var isHeld = read.Match == CaseMatch.Found;
        var (municipality, code) = await InvestigationReader.PassingAsync(request, isHeld, cancellationToken);
        var id = attempt.Id!.Value;
        return await attempts.ReadAsync(
            attempt,
            () => isHeld ? plan.OfHeldAsync(id, read, cancellationToken) : plan.OfNobodyAsync(id, read, municipality, code, cancellationToken),
            cancellationToken);
    }

    private static void Check(bool mayBeTaken)
    {
        if (!mayBeTaken)
            throw new ProblemException(KnownProblems.CaseState);
    }
}
