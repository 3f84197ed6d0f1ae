using Juki.Records.Files;
using Juki.Registry.Access;
using Juki.Registry.Exchanges;
using Juki.Registry.Provisions;
using Juki.Registry.Updates;
using Juki.Vault.Indexes;
using Juki.Vault.People;
using Juki.Vault.Searches;
using Juki.Vault.Tables;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Forwarding;

/// <summary>
/// Sends a person's accepted changes to the national server in their order, each only after the one before it was acknowledged (U6, C16).
/// A change may be sent again under the same id after a crash; it is never left out and never overtaken.
/// </summary>
public sealed class Forwarder(
    RegisterFile register,
    PersonStore people,
    MarkerBoard markers,
    SearchTable search,
    NationalClient national,
    ProvisionLog provisions,
    ExchangeLog exchanges,
    IOptions<ForwardingOptions> options,
    TimeProvider time,
    ILogger<Forwarder> log)
{
    private const int IdleMarkerNudges = 5;
    private const string NationalAgency = "national-server";

    /// <summary>Sends what a person has in the outbox.</summary>
    /// <param name="person">The person's token.</param>
    /// <param name="deliveryCount">How often the queue has delivered the nudge, from 1.</param>
    /// <param name="cancellationToken">Ends the work; the queue redelivers.</param>
    /// <returns>A task that ends when the outbox is empty or the person is parked.</returns>
    /// <exception cref="NationalUnavailableException">The national server can't be reached; the queue redelivers.</exception>
    public async Task ForwardAsync(BlindToken person, int deliveryCount, CancellationToken cancellationToken)
    {
        // Read before the range: what an update announces after this is not settled by this run.
        var marker = await markers.ReadAsync(person, cancellationToken);
        var sent = 0;
        try
        {
            var range = await people.ReadAsync(person, cancellationToken);
            while (range.OfKind(RowKind.Outbox).FirstOrDefault() is { } row)
            {
                range = await SendAsync(range, row, cancellationToken) ?? await people.ReadAsync(person, cancellationToken);
                sent++;
            }

            if (marker is not null && (sent > 0 || IsOld(marker)))
                await markers.SettleAsync(marker, marker.Work with { At = time.GetUtcNow(), Forwarding = false, Parked = false, HeldSince = HeldNotice.OldestIn(range) }, cancellationToken);
        }
        catch (Exception stuck) when (stuck is NationalRefusedException
            || (stuck is NationalUnavailableException && deliveryCount >= options.Value.ParkedAtDelivery))
        {
            await ParkAsync(person, marker, stuck, cancellationToken);
        }
    }

    private async Task<PersonRange?> SendAsync(PersonRange range, PersonRow row, CancellationToken cancellationToken)
    {
        var entry = OutboxEntry.Unpack(row.Payload);
        var update = NationalUpdate.From(register, entry);
        await provisions.AppendAsync(LogEntry(range.Person, entry), cancellationToken);
        await exchanges.RecordSendingAsync(
            ExchangeKind.ChangeForwarded, KnownPartners.National, entry.Id, () => national.SendAsync(update, cancellationToken));
        await search.RemoveAsync(range.Person, entry.StaleRows, cancellationToken);
        try
        {
            var change = new RangeChange(range.Body);
            change.Remove(row.Kind, row.Suffix);
            var next = await people.CommitAsync(range, change, cancellationToken);
            log.ChangeForwarded(entry.Id);
            return next;
        }
        catch (RowChangedException)
        {
            // An update was first: the range is read again, and the same change may go out again under its id.
            return null;
        }
    }

    private ProvisionEntry LogEntry(BlindToken person, OutboxEntry entry) => new()
    {
        At = time.GetUtcNow(),
        Function = KnownFunctions.Forwarding,
        CorrelationId = entry.Id,
        Agency = NationalAgency,
        Category = KnownCategories.National,
        Given = register.Forwarded,
        Hits = 1,
        Persons = [person.Hex],
        Outcome = ProvisionOutcome.Delivered,
    };

    // A marker without work is left by an update that never committed; a young one may belong to an update that is about to.
    private bool IsOld(Marker marker) => marker.Work.At + (options.Value.NudgeAfter * IdleMarkerNudges) < time.GetUtcNow();

    // The marker was read minutes ago: what an update has announced since is kept.
    private async Task ParkAsync(BlindToken person, Marker? marker, Exception reason, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await markers.ChangeAsync(
            person,
            marker,
            work => (work ?? new OpenWork(now, Forwarding: true, ReleaseAt: null, HeldSince: null, Parked: true)) with { At = now, Forwarding = true, Parked = true },
            cancellationToken);
        log.PersonParked(person.Hex, reason);
    }
}
