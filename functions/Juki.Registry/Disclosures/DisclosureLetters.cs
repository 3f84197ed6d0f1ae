using Juki.Records.Time;
using Juki.Registry.Cases;
using Juki.Registry.Cases.Papers;
using Juki.Registry.Http;

namespace Juki.Registry.Disclosures;

/// <summary>Writes letters to applicants: that the time is extended, or how the request was decided. They hold nothing of the record.</summary>
internal static class DisclosureLetters
{
    /// <summary>Writes the letter of a case.</summary>
    /// <param name="document">Which letter.</param>
    /// <param name="heading">Of which case.</param>
    /// <returns>The letter.</returns>
    /// <exception cref="ProblemException">There is nothing to write of yet.</exception>
    public static Letter Of(DisclosureDocument document, DocumentHeading heading)
    {
        var about = heading.Case.Case;
        return document switch
        {
            DisclosureDocument.ExtensionNotice when about.Steps.LastOrDefault(step => step.Act == CaseAct.Extended) is { } extension => new Letter(heading, "開示期限延長通知書",
            [
                $"{JapaneseCalendarText.Of(about.ReceivedOn)}に受け付けた{SubjectOf(about.Kind)}（{about.DocumentNumber}）については、次の理由により、{ExtensionArticleOf(about.Kind)}の規定に基づき、期限を延長します。",
                $"延長後の期限　{JapaneseCalendarText.Of(about.DueOn)}",
                $"延長の理由　{extension.Text}",
            ]),
            DisclosureDocument.DecisionNotice when about.Decision is { } decision => new Letter(heading, decision == CaseDecision.Refused ? "不開示決定通知書" : "開示決定通知書",
            [
                $"{JapaneseCalendarText.Of(about.ReceivedOn)}に受け付けた{SubjectOf(about.Kind)}（{about.DocumentNumber}）について、次のとおり決定しました。",
                VerdictOf(about, decision),
                .. about.Ground is { } ground ? new[] { $"理由　{ground}" } : [],
                .. about.Withheld.Count > 0 ? ["提供の一部は、報告書に示す根拠により開示しません。"] : Array.Empty<string>(),
                .. decision == CaseDecision.Refused || about.Withheld.Count > 0
                    ? ["この決定に不服がある場合は、この決定があったことを知った日の翌日から起算して3か月以内に、知事に対して審査請求をすることができます（行政不服審査法第18条）。"]
                    : Array.Empty<string>(),
            ]),
            _ => throw new ProblemException(KnownProblems.CaseState),
        };
    }

    private static string VerdictOf(Case about, CaseDecision decision) => (decision, about.Match) switch
    {
        (CaseDecision.Refused, _) => "開示しません。",
        (_, CaseMatch.Nobody) => "請求に係る情報は保有していません（不存在）。",
        _ => "別紙の報告書により開示します。",
    };

    private static string SubjectOf(CaseKind kind) => kind == CaseKind.Provisions ? "本人確認情報の提供状況の開示請求" : "本人確認情報の開示請求";

    private static string ExtensionArticleOf(CaseKind kind) => kind == CaseKind.Provisions ? "個人情報の保護に関する法律第83条第2項" : "住民基本台帳法第30条の33第2項";
}
