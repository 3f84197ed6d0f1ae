using Juki.Records.Files;
using Juki.Records.Values;
using Juki.Registry.Cases;
using Juki.Registry.Messaging;
using Juki.Registry.Updates;

namespace Juki.Registry.Corrections;

/// <summary>Writes what a municipality is told of a case: a CloudEvent that names person, items and what is said to be wrong, and no value of the record but the resident code.</summary>
public sealed class ReportEvent(RegisterFile register, ServerEvents events)
{
    /// <summary>Writes the event.</summary>
    /// <param name="id">The case.</param>
    /// <param name="told">What it holds.</param>
    /// <param name="messageId">Id of the message.</param>
    /// <param name="at">When it is passed.</param>
    /// <param name="code">The person's resident code; null where it is not known.</param>
    /// <returns>The event in JSON.</returns>
    internal byte[] Write(CaseId id, Case told, string messageId, DateTimeOffset at, ResidentCode? code)
    {
        var reported = told.Reported!;
        return events.Write(messageId, KnownEvents.Report, at, new
        {
            caseId = id.Text,
            kind = CaseWords.Of(told.Kind),
            documentNumber = told.DocumentNumber,
            request = CaseWords.Of(reported.Asked),
            residentCode = code?.Value,
            sequenceNumber = reported.SequenceNumber,
            items = register.Fields.NumbersOf(reported.Items),
            names = register.Fields.NamesOf(reported.Items),
            text = reported.Text,
        });
    }
}
