using Juki.Records.Files;
using Juki.Records.Municipalities;
using Juki.Records.Time;
using Juki.Registry.Cases;
using Juki.Registry.Cases.Papers;
using Juki.Registry.Http;

namespace Juki.Registry.Corrections;

/// <summary>What can be made out of a request for correction.</summary>
internal enum ResultDocument
{
    /// <summary>The notice of the result (調査結果の通知, 住基法30条の35).</summary>
    Notice = 1,
}

/// <summary>Writes the notice that tells the applicant what came of the request.</summary>
internal static class ResultNotice
{
    private const string Title = "訂正等申出調査結果通知書";

    /// <summary>Writes the notice.</summary>
    /// <param name="heading">Of which case.</param>
    /// <returns>The letter.</returns>
    /// <exception cref="ProblemException">There is no result yet.</exception>
    public static Letter Of(DocumentHeading heading) => heading.Case.Case is { Status: CaseStatus.Closed, Reported: { } reported } about
        ? new Letter(heading, Title,
        [
            $"{JapaneseCalendarText.Of(about.ReceivedOn)}に受け付けた{heading.Register.RecordName}の{AskedOf(reported.Asked)}の申出（{about.DocumentNumber}）について調査した結果を、住民基本台帳法{heading.Register.CorrectionArticle}の規定により通知します。",
            $"申出に係る項目　{string.Join("、", reported.Items.Select(heading.Register.NameOf))}",
            $"結果　{ResultOf(heading.Register, about)}",
            .. about.Ground is { } ground ? new[] { $"理由　{ground}" } : [],
        ])
        : throw new ProblemException(KnownProblems.CaseState);

    private static string AskedOf(CorrectionKind? asked) => asked switch
    {
        CorrectionKind.Addition => "追加",
        CorrectionKind.Deletion => "削除",
        _ => "訂正",
    };

    private static string ResultOf(RegisterFile register, Case about) => about.Decision == CaseDecision.Updated
        ? $"{MunicipalityTable.NameOf(about.Passing?.Municipality)}に通報し、同市町村からの通知により{register.RecordName}が改められました。"
        : "申出に係る訂正等は行われません。";
}
