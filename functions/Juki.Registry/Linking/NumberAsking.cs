using Juki.Records.Items;
using Juki.Records.Time;
using Juki.Records.Values;
using Juki.Registry.Access;
using Juki.Registry.Exchanges;
using Juki.Registry.Http;
using Juki.Registry.Provisions;
using Juki.Registry.Searches;

namespace Juki.Registry.Linking;

/// <summary>Who asks for whose number, and for what.</summary>
/// <param name="Id">Id of the request.</param>
/// <param name="CorrelationId">Correlation id of the inquiry.</param>
/// <param name="Caller">The operator and the terminal.</param>
/// <param name="Agency">The operator's agency.</param>
/// <param name="Duty">Code of the duty, which allows numbers.</param>
/// <param name="Match">The overseas mover.</param>
internal sealed record NumberAsker(Guid Id, string CorrelationId, Caller Caller, Agency Agency, string Duty, Match Match)
{
    public override string ToString() => "(asker)";
}

/// <summary>What came of asking.</summary>
/// <param name="Number">The number; null where there is none to give.</param>
/// <param name="OtherReceipt">Receipt of the Juki server's entry; null where it was asked before.</param>
internal sealed record ObtainedNumber(IndividualNumber? Number, string? OtherReceipt)
{
    public override string ToString() => "(obtained number)";
}

/// <summary>
/// The Fuhyo server's end of the link (F1, F2): obtains the individual number of an overseas mover for one request. The request is kept first, that it asks is
/// logged next, then it asks; the number goes to the temporary area before anybody is given it. After a crash anywhere, the same request goes on where it was.
/// </summary>
public sealed class NumberAsking(NumberRequestStore requests, TemporaryNumbers area, LinkClient link, ProvisionLog provisions, TimeProvider time)
{
    /// <summary>Obtains a number.</summary>
    /// <param name="asker">Who asks for whose.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The number, the same for the same request.</returns>
    /// <exception cref="ProblemException">The id is another's or used up, or the Juki server gives no answer.</exception>
    internal async Task<ObtainedNumber> ObtainAsync(NumberAsker asker, CancellationToken cancellationToken)
    {
        var read = await TakeAsync(asker, cancellationToken);
        if (read.Request.IsOver)
            throw new ProblemException(KnownProblems.NumberRequestOver);
        if (read.Request.Status == NumberRequestStatus.Absent)
            return new ObtainedNumber(null, read.Request.OtherReceipt);
        if (await area.FindAsync(read.Request.Day, asker.Id, cancellationToken) is { } kept)
        {
            if (read.Request.Status != NumberRequestStatus.Held)
                await ChangeAsync(read, read.Request with { Status = NumberRequestStatus.Held }, cancellationToken);
            return new ObtainedNumber(kept, read.Request.OtherReceipt);
        }

        if (read.Request.Status == NumberRequestStatus.Held)
            throw new ProblemException(KnownProblems.NumberRequestOver);
        return await AskAsync(asker, await OfTodayAsync(read, cancellationToken), cancellationToken);
    }

    private async Task<StoredNumberRequest> TakeAsync(NumberAsker asker, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var asked = new NumberRequest(
            asker.Agency.AgencyId, asker.Caller.Operator, asker.Duty, asker.Match.Person.Hex, now, JapanTime.DateOf(now), NumberRequestStatus.Asked, null);
        if (await requests.ReadAsync(asker.Id, cancellationToken) is not { } read)
        {
            await requests.TryAddAsync(asker.Id, asked, cancellationToken);
            read = await requests.ReadAsync(asker.Id, cancellationToken) ?? throw new ProblemException(KnownProblems.NumberRequestChanged);
        }

        var first = read.Request;
        return (first.Agency, first.Operator, first.Duty, first.Person) == (asked.Agency, asked.Operator, asked.Duty, asked.Person)
            ? read
            : throw new ProblemException(KnownProblems.NumberRequestUsed);
    }

    // A day that is over may have lost its key.
    private async Task<StoredNumberRequest> OfTodayAsync(StoredNumberRequest read, CancellationToken cancellationToken)
    {
        var today = JapanTime.DateOf(time.GetUtcNow());
        if (read.Request.Day == today)
            return read;
        await ChangeAsync(read, read.Request with { Day = today }, cancellationToken);
        return await requests.ReadAsync(read.Id, cancellationToken) ?? throw new ProblemException(KnownProblems.NumberRequestChanged);
    }

    private async Task<ObtainedNumber> AskAsync(NumberAsker asker, StoredNumberRequest read, CancellationToken cancellationToken)
    {
        var receipt = await provisions.AppendAsync(EntryOf(asker), cancellationToken);
        var question = new NumberQuestion(asker.Match.Record.ResidentCode.Value, asker.Duty, NumberRequestId.TextOf(asker.Id), receipt);
        var answer = await link.AskAsync(question, asker.CorrelationId, cancellationToken);
        var other = LinkContract.TextOf(answer.Receipt);
        if (!IndividualNumber.TryParse(answer.IndividualNumber, out var number))
        {
            await ChangeAsync(read, read.Request with { Status = NumberRequestStatus.Absent, OtherReceipt = other }, cancellationToken);
            return new ObtainedNumber(null, other);
        }

        // Whoever was first with the same request has settled which number it is.
        if (!await area.TryPutAsync(read.Request.Day, asker.Id, number, cancellationToken))
            number = await area.FindAsync(read.Request.Day, asker.Id, cancellationToken) ?? throw new ProblemException(KnownProblems.NumberRequestChanged);
        await ChangeAsync(read, read.Request with { Status = NumberRequestStatus.Held, OtherReceipt = other }, cancellationToken);
        return new ObtainedNumber(number, other);
    }

    private async Task ChangeAsync(StoredNumberRequest read, NumberRequest changed, CancellationToken cancellationToken)
    {
        if (!await requests.TryChangeAsync(read, changed, cancellationToken))
            throw new ProblemException(KnownProblems.NumberRequestChanged);
    }

    private ProvisionEntry EntryOf(NumberAsker asker) => new()
    {
        At = time.GetUtcNow(),
        Function = KnownFunctions.NumberRequest,
        CorrelationId = asker.CorrelationId,
        Agency = asker.Agency.AgencyId,
        Category = asker.Agency.Category,
        Operator = asker.Caller.Operator,
        Terminal = asker.Caller.Terminal,
        Duty = asker.Duty,
        AskedWith = [KnownItems.ResidentCode],
        AskedFor = [KnownItems.IndividualNumber],
        Hits = 1,
        Persons = [asker.Match.Person.Hex],
        Outcome = ProvisionOutcome.Handled,
        SentTo = KnownPartners.Juki,
        ExchangeId = NumberRequestId.TextOf(asker.Id),
    };
}
