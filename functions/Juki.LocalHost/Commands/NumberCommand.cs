using System.Text.Json.Nodes;
using Juki.LocalHost.History;
using Juki.LocalHost.Run;
using Juki.Records.Time;
using Juki.Records.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.LocalHost.Commands;

/// <summary>
/// Shows an overseas mover's case (国外転出者) at a running local host, from the notice to the individual number and its end: the one way between the two servers.
/// </summary>
internal static class NumberCommand
{
    // The purge leaves a day alone until the one after it is over.
    private const int DaysToPurge = 2;

    /// <summary>Shows it.</summary>
    /// <param name="code">The mover's resident code; null for one of the sample.</param>
    /// <param name="question">The inquiry, without whom and the request.</param>
    /// <param name="token">An access token for the Fuhyo server.</param>
    /// <param name="run">Where the servers are.</param>
    /// <param name="data">The data folder.</param>
    /// <param name="output">Where to print.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>A task that ends when the case has been shown.</returns>
    /// <exception cref="MoverNotNamedException">The sample has none.</exception>
    /// <exception cref="PersonNotNamedException">It is no resident code.</exception>
    /// <exception cref="PersonUnknownException">Nobody of that code is at the Fuhyo server.</exception>
    /// <exception cref="PersonNotOverseasException">Who is there is no overseas mover.</exception>
    /// <exception cref="InquiryRefusedException">A step was refused.</exception>
    /// <exception cref="NumberAbsentException">There is no number.</exception>
    public static async Task RunAsync(string? code, JsonObject question, string token, RunInfo run, string data, TextWriter output, CancellationToken cancellationToken)
    {
        code ??= (await SampleGuide.OfFolderAsync(data, cancellationToken)).MoverCode ?? throw new MoverNotNamedException();
        if (!ResidentCode.TryParse(code, out var mover))
            throw new PersonNotNamedException();
        var supplement = await HistoryAsync(run.Fuhyo, mover, cancellationToken) ?? throw new PersonUnknownException();
        if (supplement.Current is not { IsOverseas: true })
            throw new PersonNotOverseasException();

        await TitleAsync("What the municipalities have notified: 国外転出 to the Fuhyo server, 転出 to the Juki server");
        await output.WriteLineAsync(ReadableJson.Of(new { fuhyo = NoticesOf(supplement), juki = NoticesOf(await HistoryAsync(run.Juki, mover, cancellationToken)) }));

        using var caller = new ApiCaller(run.Fuhyo, token, output);
        var request = Guid.NewGuid().ToString();
        var number = $"individual-numbers/{request}";
        (question["residentCode"], question["numberRequest"]) = (code, request);
        var day = JapanTime.DateOf(TimeProvider.System.GetUtcNow());
        await TitleAsync("The Fuhyo server is asked for the mover, with the number: it obtains that from the Juki server and hands both over");
        var inquiry = (await caller.SendAsync(HttpMethod.Post, "inquiries", question, cancellationToken)).Good();
        if (!inquiry.Body.TryGetProperty("individualNumber", out _))
            throw new NumberAbsentException();
        await TitleAsync("As if that answer had been lost: the same operator fetches the number again for the same request");
        var fetched = (await caller.SendAsync(HttpMethod.Get, number, null, cancellationToken)).Good();
        await TitleAsync("The operator acknowledges it: the Fuhyo server erases it");
        var acknowledged = (await caller.SendAsync(HttpMethod.Post, $"{number}/acknowledgement", null, cancellationToken)).Good();
        await TitleAsync("From now on it is refused");
        var refused = await caller.SendAsync(HttpMethod.Get, number, null, cancellationToken);

        await TitleAsync("What both servers have logged, each naming the other's entry");
        await foreach (var entry in NumberTrail.ReadAsync(run, inquiry, [fetched, acknowledged, refused], cancellationToken))
            await output.WriteLineAsync(ReadableJson.Of(entry));

        await TitleAsync("What is left");
        await output.WriteLineAsync(
            $"The number is erased. The key that sealed it, that of {day:yyyy-MM-dd}, is destroyed by the timer PurgeTemporaryNumbers from {day.AddDays(DaysToPurge):yyyy-MM-dd} on: then no earlier copy can be opened either.");

        Task TitleAsync(string title) => output.WriteLineAsync($"\n# {title}");
    }

    private static async Task<PersonHistory?> HistoryAsync(ServerInfo server, ResidentCode code, CancellationToken cancellationToken)
    {
        await using var services = RunServices.Of(server).AddHistory().BuildServiceProvider();
        return await services.GetRequiredService<HistoryReader>().FindAsync(code, cancellationToken);
    }

    private static object? NoticesOf(PersonHistory? history) => history?.Current is { } current
        ? new { current.Reason, current.ChangeDate, current.ReceivedOn, notices = history.Receipts.Select(receipt => new { receipt.SequenceNumber, receipt.Sender, receipt.Outcome, receipt.At }) }
        : null;
}
