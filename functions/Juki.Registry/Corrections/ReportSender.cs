using Juki.Registry.Cases;
using Juki.Registry.Exchanges;

namespace Juki.Registry.Corrections;

/// <summary>
/// Sends municipalities what was settled that they are told: signed and encrypted, on the queue of their replies. A message may go again
/// after a crash, under the same id and with the same content; it is never left out, since the case says that it is being passed.
/// </summary>
public sealed class ReportSender(CaseStore cases, MunicipalSender sender)
{
    /// <summary>Sends the message of a case that is being passed, and takes down in it that it has gone. What the provision log says of it is committed before.</summary>
    /// <param name="id">The case.</param>
    /// <param name="cancellationToken">Ends the work; a sweep does it again.</param>
    /// <returns>The case as it is now; null where there is none.</returns>
    public async Task<Case?> SendAsync(CaseId id, CancellationToken cancellationToken)
    {
        var read = await cases.ReadAsync(id, cancellationToken);
        if (read is not { Case: { Status: CaseStatus.Passing, Passing: { Unsent: { } content } passing } })
            return read?.Case;
        await sender.SendAsync(ExchangeKind.ReportSent, passing.Municipality, passing.MessageId, content, cancellationToken);
        var sent = read.Case with { Status = CaseStatus.Passed, Passing = passing with { Unsent = null } };
        return await cases.TryChangeAsync(read, sent, cancellationToken) ? sent : (await cases.ReadAsync(id, cancellationToken))?.Case;
    }
}
