using System.Globalization;
using Juki.Records.Ledgers;
using Juki.Records.Time;
using Juki.Registry.Attempts;
using Juki.Registry.Http;
using Juki.Registry.Typesetting;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Ledgers.Checks;

/// <summary>The weekly check of media (R4): the list to go through with, and what was found. Each request leaves one log entry.</summary>
public sealed class MediaCheckDesk(LedgerRunner runner, LedgerStore ledgers, MediaCheckStore checks, PdfTypesetter typesetter, TimeProvider time)
{
    /// <summary>Gives the list of media, with where each should be: as JSON, CSV, or pages to take along.</summary>
    /// <param name="request">A bearer token of somebody with the right.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The list, or a problem.</returns>
    public Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var file = new LedgerFile(request, "media");
        MediaList? list = null;
        return runner.RunAsync(
            "checklist",
            request,
            async (attempt, cancelled) =>
            {
                list = await ReadAsync(attempt, cancelled);
                file.Make(() => MediaSheet.Of(list.Media), () => MediaCheckPages.Of(list, time.GetUtcNow()), typesetter, cancelled);
            },
            (attempt, receipt) => file.Answer(attempt, receipt, () => MediaListAnswer.Of(list!, receipt)),
            cancellationToken);
    }

    /// <summary>Enters what a check found: every medium that should be there is named, as present, missing or from now on retired.</summary>
    /// <param name="request">A bearer token of somebody with the right, and a body as in the published contract.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The list as it is then, or a problem.</returns>
    public Task<IResult> CheckAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        MediaList? list = null;
        return runner.RunAsync(
            "check",
            request,
            async (attempt, cancelled) =>
            {
                var found = await MediaCheckReader.ReadAsync(request, cancelled);
                list = await ReadAsync(attempt, cancelled);
                CheckAllAreNamed(list, found);
                await runner.ReadAsync(attempt, () => EnterAsync(attempt, list, found, cancelled), cancelled);
                list = await ReadAsync(attempt, cancelled);
            },
            (attempt, receipt) => ApiAnswer.Ok(MediaListAnswer.Of(list!, receipt), attempt.CorrelationId),
            cancellationToken);
    }

    private static void CheckAllAreNamed(MediaList list, MediaFindings found)
    {
        var held = list.Held.Select(medium => medium.Id).ToHashSet();
        var named = found.All.ToList();
        if (named.Count != held.Count || !held.SetEquals(named))
        {
            throw new ProblemException(KnownProblems.RequestInvalid,
            [
                new ProblemParameter(
                    MediaCheckReader.Present,
                    string.Create(CultureInfo.InvariantCulture, $"Each of the {held.Count} media that should be there, once, here or in one of the other lists: read the list again.")),
            ]);
        }
    }

    // The media first: whoever repeats a check after a failure finds those that were retired already, and they stay so.
    private async Task<bool> EnterAsync(Attempt attempt, MediaList list, MediaFindings found, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var today = JapanTime.DateOf(now);
        foreach (var (id, reason) in found.Retired)
        {
            var medium = list.Media.Single(stored => stored.Id == id);
            if (medium.Entry.Standing.IsRetired)
                continue;
            var retired = LedgerDesk.Signed(attempt, new LedgerEvent { At = now, Act = LedgerAct.Retired, On = today, Reason = reason });
            LedgerDesk.Check(medium.Entry, retired);
            if (!await ledgers.TryChangeAsync(medium, medium.Entry.After(retired), [], cancellationToken))
                throw new ProblemException(KnownProblems.LedgerChanged);
        }

        var check = new MediaCheck(
            now,
            today,
            attempt.Caller!.Operator,
            attempt.Caller.Terminal,
            [.. found.Present.Concat(found.Retired.Select(medium => medium.Id)).Select(id => id.Text)],
            [.. found.Missing.Select(medium => new MissingMedium(medium.Id.Text, medium.Reason))]);
        return await checks.AddAsync(check, cancellationToken) ? true : throw new ProblemException(KnownProblems.LedgerChanged);
    }

    private Task<MediaList> ReadAsync(LedgerAttempt attempt, CancellationToken cancellationToken) =>
        runner.ReadAsync(attempt, () => MediaList.ReadAsync(ledgers, checks, cancellationToken), cancellationToken);
}
