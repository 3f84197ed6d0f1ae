using Juki.Records.Files;
using Juki.Records.Municipalities;
using Juki.Records.Notices;
using Juki.Records.Values;
using Juki.Registry.Cases;
using Juki.Registry.Inquiries;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Corrections;

/// <summary>Reads the bodies by which requests for correction and notices of error are dealt with.</summary>
internal static class InvestigationReader
{
    private static readonly Dictionary<string, ResultDocument> ByWord = new(StringComparer.Ordinal) { ["result-notice"] = ResultDocument.Notice };

    /// <summary>The words for documents.</summary>
    public static IReadOnlyDictionary<string, ResultDocument> Documents => ByWord;

    public static Task<Case> CorrectionAsync(RegisterFile register, HttpRequest request, DateTimeOffset now, CancellationToken cancellationToken) =>
        CaseReader.ReadAsync(
            request,
            InvestigationMember.Correction,
            (_, members, _) => Intake(members, now) with
            {
                Kind = CaseKind.Correction,
                Applicant = members.Word(CaseMember.Applicant, CaseWords.Residents),
                ApplicantName = members.NeededText(CaseMember.ApplicantName, CaseMember.MaxName),
                Reported = new ReportedError(
                    members.Word(InvestigationMember.Request, CaseWords.Corrections),
                    members.NeededItems(InvestigationMember.Items, register.Fields, register.Reported.Contains, "The name of an item that is disclosed, each once."),
                    members.NeededText(InvestigationMember.Text, CaseReader.MaxText),
                    null,
                    members.Value<CaseId>(InvestigationMember.Disclosure, CaseId.TryParse, FormOfDisclosure)?.Text),
            },
            cancellationToken);

    public static Task<Case> ErrorNoticeAsync(RegisterFile register, HttpRequest request, DateTimeOffset now, CancellationToken cancellationToken) =>
        CaseReader.ReadAsync(
            request,
            InvestigationMember.ErrorNotice,
            (_, members, _) => Intake(members, now) with
            {
                Reported = new ReportedError(
                    null,
                    members.NeededItems(InvestigationMember.Items, register.Fields, register.Notified.Contains, "The name of an item that notices carry, each once."),
                    members.NeededText(InvestigationMember.Text, CaseReader.MaxText),
                    members.Number(InvestigationMember.SequenceNumber, "A whole number, 1 or more."),
                    null),
            },
            cancellationToken);

    public static Task<string> FindingAsync(HttpRequest request, CancellationToken cancellationToken) => CaseReader.ReadAsync(
        request, InvestigationMember.Findings, (_, members, _) => members.NeededText(InvestigationMember.Finding, CaseReader.MaxText), cancellationToken);

    public static Task<string> GroundAsync(HttpRequest request, CancellationToken cancellationToken) => CaseReader.ReadAsync(
        request, InvestigationMember.Closing, (_, members, _) => members.NeededText(CaseMember.Ground, CaseReader.MaxText), cancellationToken);

    /// <summary>Reads to whom a case is passed: of who is held the record says it, of anybody else the body.</summary>
    public static Task<(NoticeSender? Municipality, ResidentCode? Code)> PassingAsync(HttpRequest request, bool isHeld, CancellationToken cancellationToken) =>
        CaseReader.ReadAsync(
            request,
            InvestigationMember.Passing,
            (_, members, _) =>
            {
                if (isHeld && members.Has(InvestigationMember.Municipality))
                    members.Wrong(InvestigationMember.Municipality, "Left out: it is that of the person's record.");
                if (isHeld && members.Has(InquiryMember.ResidentCode))
                    members.Wrong(InquiryMember.ResidentCode, "Left out: it is that of the person's record.");
                if (!isHeld && !members.Has(InvestigationMember.Municipality))
                    members.Wrong(InvestigationMember.Municipality, FormOfMunicipality);
                var code = members.Value<MunicipalityCode>(InvestigationMember.Municipality, TryParseResidence, FormOfMunicipality);
                return (code is { } named ? NoticeSender.FindFor(named) : null, members.Code());
            },
            cancellationToken);

    /// <summary>What the member for the disclosure that a request follows may hold.</summary>
    public const string FormOfDisclosure = "Id of a request for what is held that was granted.";

    private const string FormOfMunicipality = "Six digits of a municipality of this prefecture, of a ward where the city has wards.";

    private static bool TryParseResidence(string? text, out MunicipalityCode code) =>
        MunicipalityCode.TryParse(text, out code) && MunicipalityTable.Find(code) is { IsOfResidence: true };

    // What the letter of J-LIS says by itself; a resident's request says more.
    private static Case Intake(MemberReader members, DateTimeOffset now)
    {
        var receivedOn = members.PastDay(CaseMember.ReceivedOn, now);
        return new Case
        {
            Kind = CaseKind.ErrorNotice,
            Status = CaseStatus.Open,
            ReceivedOn = receivedOn,
            DueOn = InvestigationClock.DueOn(receivedOn),
            DocumentNumber = members.NeededText(CaseMember.DocumentNumber, InquiryMember.MaxDocumentNumber),
            Applicant = Applicant.JLis,
            ApplicantName = CaseWords.JLisName,
        };
    }
}
