using Juki.Records.Checks;
using Juki.Records.Files;
using Juki.Records.Notices;
using Juki.Records.Time;
using Juki.Records.Voids;
using Juki.Registry.Exchanges;
using Juki.Registry.Messaging;
using Juki.Registry.Quarantining;
using Juki.Registry.Stops;
using Juki.Vault.Indexes;
using Microsoft.Extensions.Logging;

namespace Juki.Registry.Updates;

/// <summary>
/// Takes in municipal messages (U1 to U5): open and authenticate, set aside what a stopped municipality sends, check the notice alone,
/// and hand it to the person's work. A crash between any two storage calls leaves a state from which redelivery of the same message
/// reaches the right end (V2).
/// </summary>
public sealed class UpdateProcessor(
    RegisterFile register,
    MessageIntake intake,
    MunicipalRegister municipalities,
    Backlog backlog,
    BlindIndex index,
    NoticeIds ids,
    NoticeArrival arrival,
    PersonWork work,
    ReplySender replies,
    ExchangeLog exchanges,
    TimeProvider time,
    ILogger<UpdateProcessor> log)
{
    /// <summary>Applies one message of the updates queue.</summary>
    /// <param name="body">The sealed message.</param>
    /// <param name="deliveryCount">How often the queue has delivered it, from 1.</param>
    /// <param name="cancellationToken">Ends the work; the queue redelivers.</param>
    /// <returns>Token of a person who has something to be forwarded, or null.</returns>
    public Task<BlindToken?> ApplyAsync(string body, int deliveryCount, CancellationToken cancellationToken) =>
        exchanges.RecordAsync(notes => ApplyAsync(body, deliveryCount, notes, cancellationToken));

    /// <summary>Applies a message that was set aside while its municipality was stopped.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Ends the work; it is released again.</param>
    /// <returns>Token of a person who has something to be forwarded, or null.</returns>
    public Task<BlindToken?> ApplyReleasedAsync(SetAside message, CancellationToken cancellationToken) =>
        exchanges.RecordAsync(async notes => await intake.OpenAsync(message.Body, NoticeEvent.Read, notes, cancellationToken) is { } received
            ? await ApplyAsync(received, message.ArrivedAt, deliveryCount: int.MaxValue, notes, cancellationToken)
            : null);

    private async Task<BlindToken?> ApplyAsync(string body, int deliveryCount, ExchangeNotes notes, CancellationToken cancellationToken)
    {
        if (await intake.OpenAsync(body, NoticeEvent.Read, notes, cancellationToken) is not { } received)
            return null;
        var municipality = received.Sender.Code.Value;
        var now = time.GetUtcNow();
        if (!municipalities.IsStopped(municipality) || !MayBeSetAside(received, now))
        {
            notes.Add(ExchangeKind.NoticeReceived, municipality, KnownOutcomes.Authenticated, received.Id);
            return await ApplyAsync(received, now, deliveryCount, notes, cancellationToken);
        }

        await backlog.KeepAsync(municipality, body, cancellationToken);
        notes.Add(ExchangeKind.NoticeReceived, municipality, KnownOutcomes.SetAside, received.Id);
        log.NoticeSetAside(municipality, received.Id);
        return null;
    }

    // What fails alone may hold in any member what the file must never hold (U2): it is refused at once, and not kept until the stop ends.
    private bool MayBeSetAside(ReceivedNotice received, DateTimeOffset now) =>
        register.KeepsUnread || Read(received, now, now).Failures.Count == 0;

    private async Task<BlindToken?> ApplyAsync(
        ReceivedNotice received, DateTimeOffset arrivedAt, int deliveryCount, ExchangeNotes notes, CancellationToken cancellationToken)
    {
        var (arrived, failures, warnings) = Read(received, arrivedAt, time.GetUtcNow());
        var trigger = (await index.OfNoticeAsync(received.Sender.Code.Value, received.Id, cancellationToken)).Hex;
        if (arrived is null)
        {
            await RefuseAloneAsync(received, trigger, failures, notes, cancellationToken);
            return null;
        }

        var code = await index.OfAsync(arrived.PersonCode, cancellationToken);
        return await work.RunAsync(
            code,
            trigger,
            redelivered: deliveryCount > 1,
            update => arrival.TakeAsync(update, arrived, warnings, redelivered: deliveryCount > 1, cancellationToken),
            notes,
            cancellationToken);
    }

    // What fails alone is told even where the id is another notice's; that comes after it (rulings.md 12).
    private async Task RefuseAloneAsync(
        ReceivedNotice received, string token, IReadOnlyList<CheckFailure> failures, ExchangeNotes notes, CancellationToken cancellationToken)
    {
        var municipality = received.Sender.Code.Value;
        var content = received.Kind == KnownEvents.Void
            ? VoidReader.ContentOfRefused(received.Data, received.Sender, received.Sequence)
            : NoticeReader.ContentOfRefused(register, received.Data, received.Sender, received.Sequence);
        var use = await ids.TakeAsync(token, content, failures, cancellationToken);
        await replies.SendAsync(MunicipalReply.RefusingAlone(municipality, received.Id, use.FailuresOf(content, failures)), notes, cancellationToken);
        log.NoticeAnswered(municipality, received.Id, ReplyOutcome.Refused);
    }

    private (ArrivedEvent? Arrived, IReadOnlyList<CheckFailure> Failures, IReadOnlyList<CheckFailure> Warnings) Read(
        ReceivedNotice received, DateTimeOffset arrivedAt, DateTimeOffset now)
    {
        if (received.Kind == KnownEvents.Void)
        {
            var read = VoidReader.Read(register, received.Data, received.Sender, received.Id, received.Time, received.Sequence);
            return (read.Void is { } voided ? new ArrivedVoid(voided, arrivedAt, now) : null, read.Failures, []);
        }

        var reading = NoticeReader.Read(register, received.Data, received.Sender, received.Id, received.Time, JapanTime.DateOf(arrivedAt), received.Sequence);
        return (reading.Notice is { } notice ? new ArrivedNotice(notice, arrivedAt, now) : null, reading.Failures, reading.Warnings);
    }
}
