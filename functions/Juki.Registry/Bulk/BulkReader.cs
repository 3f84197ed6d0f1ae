using System.Text.Json;
using Juki.Records.Items;
using Juki.Registry.Cases;
using Juki.Registry.Http;
using Juki.Registry.Inquiries;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Bulk;

/// <summary>Reads requests about bulk jobs: every member in its form and none besides. All that is wrong is found at once.</summary>
internal static class BulkReader
{
    private static readonly IReadOnlyList<string> OfOrder =
    [
        InquiryMember.Duty, InquiryMember.Purpose, InquiryMember.DocumentNumber, InquiryMember.Items, InquiryMember.AsOf, InquiryMember.IncludesRemoved,
        BulkMember.Drive, BulkMember.Attestation,
    ];

    /// <summary>The job that a route names.</summary>
    /// <exception cref="ProblemException">The route holds no id.</exception>
    public static BulkJobId IdOf(HttpRequest request) =>
        BulkJobId.TryParse(request.RouteValues[CaseReader.RouteValue] as string, out var id) ? id : throw new ProblemException(KnownProblems.BulkJobUnknown);

    /// <summary>Reads what is asked.</summary>
    public static Task<BulkOrder> OrderAsync(FieldTable items, HttpRequest request, DateTimeOffset now, CancellationToken cancellationToken) =>
        CaseReader.ReadAsync(request, OfOrder, (body, members, errors) => Order(items, body, members, errors, now), cancellationToken);

    /// <summary>Reads a verdict: whether all is in order, and the finding.</summary>
    public static Task<(bool IsInOrder, string Text)> VerdictAsync(HttpRequest request, CancellationToken cancellationToken) => CaseReader.ReadAsync(
        request,
        [BulkMember.Verdict, BulkMember.Text],
        (_, members, _) => (members.Word(BulkMember.Verdict, BulkMember.Verdicts), members.NeededText(BulkMember.Text, CaseReader.MaxText)),
        cancellationToken);

    private static BulkOrder Order(FieldTable items, JsonElement body, MemberReader members, List<ProblemParameter> errors, DateTimeOffset now) => new()
    {
        Duty = members.NeededText(InquiryMember.Duty, InquiryMember.MaxDuty),
        Purpose = members.NeededText(InquiryMember.Purpose, InquiryMember.MaxPurpose),
        DocumentNumber = members.NeededText(InquiryMember.DocumentNumber, InquiryMember.MaxDocumentNumber),
        Items = members.NeededItems(InquiryMember.Items, items, _ => true, "The name of an item of the file, each once."),
        AsOf = members.Day(InquiryMember.AsOf, "A day of the calendar, eight digits, YYYYMMDD."),
        IncludesRemoved = members.Flag(InquiryMember.IncludesRemoved, "true or false."),
        Drive = members.NeededText(BulkMember.Drive, BulkMember.MaxName),
        Attestation = Attestation(body, errors, now),
    };

    // A word is given for both or not at all.
    private static DriveAttestation Attestation(JsonElement body, List<ProblemParameter> errors, DateTimeOffset now)
    {
        body.TryGetProperty(BulkMember.Attestation, out var given);
        var members = new MemberReader(given, $"{BulkMember.Attestation}.", errors);
        if (given.ValueKind != JsonValueKind.Object || !members.IsOnly(BulkMember.OfAttestation))
        {
            errors.Add(new(BulkMember.Attestation, $"An object of {string.Join(", ", BulkMember.OfAttestation)}."));
            return new DriveAttestation("", default);
        }

        foreach (var member in new[] { BulkMember.Encrypted, BulkMember.VirusChecked })
        {
            if (!members.Flag(member, "true."))
                members.Wrong(member, "true: the office has to say so.");
        }

        return new DriveAttestation(members.NeededText(BulkMember.By, BulkMember.MaxName), members.PastDay(BulkMember.On, now));
    }
}
