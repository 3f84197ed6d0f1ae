using Juki.Records.Values;
using Juki.Registry.Forwarding;
using Juki.Registry.People;
using Juki.Registry.Updates;
using Juki.Vault.Claims;
using Juki.Vault.Indexes;
using Juki.Vault.Payloads;
using Juki.Vault.People;

namespace Juki.LocalHost.History;

/// <summary>
/// Reads all that is kept of a person. A tool of development for synthetic people: it asks for no right and leaves no entry in the log,
/// so that it is part of the local host and of no function.
/// </summary>
internal sealed class HistoryReader(PersonLocator locator, PersonStore people, NumberClaims claims, BlindIndex index, MarkerBoard markers)
{
    /// <summary>Reads the person whose resident code is, or was, a given one.</summary>
    /// <returns>The history; null when nobody has or had the code and nothing is held for it.</returns>
    public async Task<PersonHistory?> FindAsync(ResidentCode code, CancellationToken cancellationToken) =>
        await ReadAsync(await index.OfAsync(code, cancellationToken), cancellationToken);

    /// <summary>Reads the person whose individual number is, or was, a given one.</summary>
    /// <returns>The history; null when nobody has or had the number.</returns>
    public async Task<PersonHistory?> FindAsync(IndividualNumber number, CancellationToken cancellationToken)
    {
        var token = await index.OfAsync(number, cancellationToken);

        // A claim counts only if the claimant's own head says so too.
        return await claims.ReadAsync(token, cancellationToken) is { Holder: var holder }
            && PersonBody.Unpack((await people.ReadHeadAsync(holder, cancellationToken)).Body).Numbers.Contains(token.Hex)
            ? await ReadAsync(holder, cancellationToken)
            : null;
    }

    private async Task<PersonHistory?> ReadAsync(BlindToken code, CancellationToken cancellationToken)
    {
        var place = await locator.LocateAsync(code, cancellationToken);
        var range = await people.ReadWholeAsync(place.Range.Person, cancellationToken);
        var body = PersonBody.Unpack(range.Body);
        var held = range.OfKind(RowKind.Held).Concat(place.Alias?.OfKind(RowKind.Held) ?? []).Select(HeldView.Of).OrderBy(view => view.SequenceNumber).ToList();
        if (body.Current is null && held.Count == 0)
            return null;
        var history = range.OfKind(RowKind.History).Select(row => Payload.Unpack<HistoryRow>(row.Payload)).ToList();
        return new PersonHistory(
            body.Current is { } current ? RecordView.Of(current, history.Count > 0 ? RecordView.RecordOf(history[^1]) : null) : null,
            body.LastNumber,
            [.. history.Select((row, at) => RecordView.Of(row, at > 0 ? history[at - 1] : null))],
            held,
            [.. range.OfKind(RowKind.Receipt).Select(ReceiptView.Of).OrderBy(receipt => receipt.At)],
            ForwardingView.Of(range.OfKind(RowKind.Outbox), (await markers.ReadAsync(range.Person, cancellationToken))?.Work));
    }
}
