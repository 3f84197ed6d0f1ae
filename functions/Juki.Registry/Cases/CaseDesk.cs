using Juki.Records.Files;
using Juki.Registry.Access;
using Juki.Registry.Attempts;
using Juki.Registry.Http;
using Juki.Registry.Provisions;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Cases;

/// <summary>
/// What dealing with every case has in common: the right to it, the case by its id, a step that overtakes nobody's, one log entry. A step is
/// kept before the entry is, since the case itself tells who took it; nothing of anybody's record is released before the entry.
/// </summary>
public sealed class CaseDesk(RegisterFile register, AttemptRunner attempts, CaseStore cases, TimeProvider time)
{
    /// <summary>Takes a case in.</summary>
    /// <param name="work">Which work.</param>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads its body.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The case, or a problem.</returns>
    internal Task<IResult> TakeInAsync(CaseWork work, HttpRequest request, Func<CancellationToken, Task<Case>> read, CancellationToken cancellationToken) =>
        RunAsync(
            work,
            "intake",
            request,
            async (attempt, cancelled) =>
            {
                var taken = await read(cancelled);
                attempt.Tell(work, taken.After(Step(attempt, CaseAct.TakenIn, null)));
                attempt.Id = await attempts.ReadAsync(attempt, () => cases.AddAsync(attempt.Case!, cancelled), cancelled);
            },
            AnswerOf,
            cancellationToken);

    /// <summary>Lists the work's cases that are not closed.</summary>
    /// <param name="work">Which work.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The cases, or a problem.</returns>
    internal Task<IResult> ListAsync(CaseWork work, HttpRequest request, CancellationToken cancellationToken)
    {
        IReadOnlyList<StoredCase> open = [];
        return RunAsync(
            work,
            "list",
            request,
            async (attempt, cancelled) => open = await attempts.ReadAsync(attempt, () => cases.ListOpenAsync(cancelled), cancelled),
            (attempt, receipt) => ApiAnswer.Ok(
                new CaseListAnswer([.. open.Where(stored => work.Duties.ContainsKey(stored.Case.Kind)).Select(stored => CaseAnswer.Of(register.Fields, stored.Id, stored.Case, null))], receipt),
                attempt.CorrelationId),
            cancellationToken);
    }

    /// <summary>Shows a case.</summary>
    /// <param name="work">Which work.</param>
    /// <param name="request">The request; its route names the case.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The case, or a problem.</returns>
    internal Task<IResult> ShowAsync(CaseWork work, HttpRequest request, CancellationToken cancellationToken) =>
        RunAsync(work, "read", request, (attempt, cancelled) => FindAsync(work, attempt, request, cancelled), AnswerOf, cancellationToken);

    /// <summary>Takes a case a step further.</summary>
    /// <param name="work">Which work.</param>
    /// <param name="act">What is done.</param>
    /// <param name="request">The request; its route names the case.</param>
    /// <param name="change">Reads the body, and gives the case after the step and what is said of it.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The case, or a problem; <see cref="KnownProblems.CaseChanged"/> when another was first.</returns>
    internal Task<IResult> ChangeAsync(
        CaseWork work, CaseAct act, HttpRequest request, Func<CaseAttempt, Case, CancellationToken, Task<(Case Changed, string? Text)>> change, CancellationToken cancellationToken) =>
        RunAsync(
            work,
            CaseWords.Of(act),
            request,
            async (attempt, cancelled) =>
            {
                var read = await FindAsync(work, attempt, request, cancelled);
                var (changed, text) = await change(attempt, read.Case, cancelled);
                attempt.Tell(work, changed.After(Step(attempt, act, text)));
                if (!await attempts.ReadAsync(attempt, () => cases.TryChangeAsync(read, attempt.Case!, cancelled), cancelled))
                    throw new ProblemException(KnownProblems.CaseChanged);
            },
            AnswerOf,
            cancellationToken);

    /// <summary>Gives something out about a case that stays as it is.</summary>
    /// <param name="work">Which work.</param>
    /// <param name="step">What is done, for the log.</param>
    /// <param name="request">The request; its route names the case.</param>
    /// <param name="prepare">Makes it, and takes down in the attempt what is given.</param>
    /// <param name="answer">The answer, once that is logged.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The answer, or a problem.</returns>
    internal Task<IResult> GiveOutAsync(
        CaseWork work,
        string step,
        HttpRequest request,
        Func<CaseAttempt, StoredCase, CancellationToken, Task> prepare,
        Func<CaseAttempt, ProvisionReceipt, IResult> answer,
        CancellationToken cancellationToken) =>
        RunAsync(
            work,
            step,
            request,
            async (attempt, cancelled) => await prepare(attempt, await FindAsync(work, attempt, request, cancelled), cancelled),
            answer,
            cancellationToken);

    private Task<IResult> RunAsync(
        CaseWork work,
        string step,
        HttpRequest request,
        Func<CaseAttempt, CancellationToken, Task> decide,
        Func<CaseAttempt, ProvisionReceipt, IResult> answer,
        CancellationToken cancellationToken)
    {
        var attempt = new CaseAttempt(work.Function(step), CorrelationId.Of(request));
        return attempts.RunAsync(
            attempt,
            request,
            async (known, cancelled) =>
            {
                Entitlement.CheckRight(known, work.Right);
                await decide(attempt, cancelled);
            },
            receipt => answer(attempt, receipt),
            cancellationToken);
    }

    private async Task<StoredCase> FindAsync(CaseWork work, CaseAttempt attempt, HttpRequest request, CancellationToken cancellationToken)
    {
        var id = CaseReader.IdOf(request);
        var read = await attempts.ReadAsync(attempt, () => cases.ReadAsync(id, cancellationToken), cancellationToken);
        if (read is null || !work.Duties.ContainsKey(read.Case.Kind))
            throw new ProblemException(KnownProblems.CaseUnknown);
        attempt.Id = id;
        attempt.Tell(work, read.Case);
        return read;
    }

    private CaseStep Step(CaseAttempt attempt, CaseAct act, string? text) => new(time.GetUtcNow(), attempt.Caller?.Operator, act, text);

    private IResult AnswerOf(CaseAttempt attempt, ProvisionReceipt receipt) =>
        ApiAnswer.Ok(CaseAnswer.Of(register.Fields, attempt.Id!.Value, attempt.Case!, receipt), attempt.CorrelationId);
}
