using System.Text.Json;
using Juki.Registry.Cases;
using Juki.Registry.Http;
using Juki.Registry.Inquiries;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Disclosures;

/// <summary>Reads the bodies by which disclosures are dealt with.</summary>
internal static class DisclosureReader
{
    private static readonly Dictionary<string, CaseKind> Kinds =
        new[] { CaseKind.Record, CaseKind.Provisions }.ToDictionary(CaseWords.Of, StringComparer.Ordinal);

    private static readonly Dictionary<string, CaseDecision> Decisions =
        new[] { CaseDecision.Granted, CaseDecision.Refused }.ToDictionary(decision => CaseWords.Of((CaseDecision?)decision)!, StringComparer.Ordinal);

    /// <summary>The words for documents.</summary>
    public static IReadOnlyDictionary<string, DisclosureDocument> Documents { get; } = new Dictionary<string, DisclosureDocument>(StringComparer.Ordinal)
    {
        ["report"] = DisclosureDocument.Report,
        ["extension-notice"] = DisclosureDocument.ExtensionNotice,
        ["decision-notice"] = DisclosureDocument.DecisionNotice,
    };

    /// <summary>The word for a document.</summary>
    public static string WordOf(DisclosureDocument document) => Documents.First(word => word.Value == document).Key;

    /// <summary>The words for what is asked for.</summary>
    public static IReadOnlyCollection<string> KindWords => Kinds.Keys;

    /// <summary>The words for decisions.</summary>
    public static IReadOnlyCollection<string> DecisionWords => Decisions.Keys;

    public static Task<Case> IntakeAsync(HttpRequest request, DateTimeOffset now, CancellationToken cancellationToken) =>
        CaseReader.ReadAsync(
            request,
            DisclosureMember.Intake,
            (_, members, _) =>
            {
                var kind = members.Word(CaseMember.Kind, Kinds);
                var receivedOn = members.PastDay(CaseMember.ReceivedOn, now);
                return new Case
                {
                    Kind = kind,
                    Status = CaseStatus.Open,
                    ReceivedOn = receivedOn,
                    DueOn = DisclosureClock.DueOn(kind, receivedOn),
                    DocumentNumber = members.NeededText(CaseMember.DocumentNumber, InquiryMember.MaxDocumentNumber),
                    Applicant = members.Word(CaseMember.Applicant, CaseWords.Residents),
                    ApplicantName = members.NeededText(CaseMember.ApplicantName, CaseMember.MaxName),
                };
            },
            cancellationToken);

    public static Task<(DateOnly Until, string Reason)> ExtensionAsync(HttpRequest request, Case extended, CancellationToken cancellationToken) =>
        CaseReader.ReadAsync(
            request,
            DisclosureMember.Extension,
            (_, members, _) =>
            {
                var until = members.NeededDay(DisclosureMember.Until);
                if (until <= extended.DueOn || until > (DisclosureClock.LatestOn(extended.Kind, extended.ReceivedOn) ?? DateOnly.MaxValue))
                    members.Wrong(DisclosureMember.Until, "After the day on which the case is due; of a request for provisions thirty days after it at the most.");
                return (until, members.NeededText(DisclosureMember.Reason, CaseReader.MaxText));
            },
            cancellationToken);

    public static Task<(CaseDecision Decision, string? Ground, IReadOnlyList<Withheld> Withheld)> VerdictAsync(
        HttpRequest request, CaseKind kind, CancellationToken cancellationToken) =>
        CaseReader.ReadAsync(
            request,
            DisclosureMember.Verdict,
            (body, members, errors) =>
            {
                var decision = members.Word(DisclosureMember.Decision, Decisions);
                var ground = members.Text(CaseMember.Ground, CaseReader.MaxText);
                if (ground is null && decision == CaseDecision.Refused)
                    members.Wrong(CaseMember.Ground, "The ground of the refusal, with its article.");
                var mayWithhold = kind == CaseKind.Provisions && decision == CaseDecision.Granted;
                return (decision, ground, (IReadOnlyList<Withheld>)Withheld(body, members, errors, mayWithhold));
            },
            cancellationToken);

    private static List<Withheld> Withheld(JsonElement body, MemberReader members, List<ProblemParameter> errors, bool mayWithhold)
    {
        if (!body.TryGetProperty(DisclosureMember.Withheld, out var list))
            return [];
        if (!mayWithhold || list.ValueKind != JsonValueKind.Array)
        {
            members.Wrong(DisclosureMember.Withheld, $"A list of objects of {string.Join(" and ", DisclosureMember.WithheldDuty)}, where provisions are disclosed.");
            return [];
        }

        var withheld = new List<Withheld>();
        foreach (var (index, entry) in list.EnumerateArray().Index())
        {
            var name = $"{DisclosureMember.Withheld}[{index}]";
            var reader = new MemberReader(entry, $"{name}.", errors);
            if (entry.ValueKind == JsonValueKind.Object && reader.IsOnly(DisclosureMember.WithheldDuty))
                withheld.Add(new Withheld(reader.NeededText(DisclosureMember.Duty, InquiryMember.MaxDuty), reader.NeededText(CaseMember.Ground, CaseReader.MaxText)));
            else
                errors.Add(new ProblemParameter(name, $"An object of no other members than {string.Join(", ", DisclosureMember.WithheldDuty)}."));
        }

        return withheld;
    }
}
