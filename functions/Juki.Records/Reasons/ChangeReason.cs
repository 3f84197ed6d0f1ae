using System.Diagnostics.CodeAnalysis;

namespace Juki.Records.Reasons;

/// <summary>
/// A change reason (異動事由, 住民基本台帳法施行規則11条), or in the Fuhyo file the act (通知区分, 令30条の12の3), which takes its place there. The codes are
/// proposals [P]; no code is of both files.
/// </summary>
/// <param name="Code">Two digits; one digit of an act.</param>
/// <param name="Act">What is done to the register.</param>
/// <param name="Term">The rule's own word.</param>
public sealed record ChangeReason(string Code, RegisterAct Act, string Term)
{
    /// <summary>11 転入等: someone comes to live here.</summary>
    public static ChangeReason MoveIn { get; } = new("11", RegisterAct.Entry, "転入等");

    /// <summary>12 出生.</summary>
    public static ChangeReason Birth { get; } = new("12", RegisterAct.Entry, "出生");

    /// <summary>13 職権記載等: entered by the mayor's own authority.</summary>
    public static ChangeReason OfficialEntry { get; } = new("13", RegisterAct.Entry, "職権記載等");

    /// <summary>21 転出: someone leaves, on a planned day.</summary>
    public static ChangeReason MoveOut { get; } = new("21", RegisterAct.Removal, "転出");

    /// <summary>22 死亡.</summary>
    public static ChangeReason Death { get; } = new("22", RegisterAct.Removal, "死亡");

    /// <summary>23 職権消除等: removed by the mayor's own authority.</summary>
    public static ChangeReason OfficialRemoval { get; } = new("23", RegisterAct.Removal, "職権消除等");

    /// <summary>31 転居: someone moves within the municipality.</summary>
    public static ChangeReason MoveWithin { get; } = new("31", RegisterAct.Correction, "転居");

    /// <summary>32 軽微な修正.</summary>
    public static ChangeReason MinorCorrection { get; } = new("32", RegisterAct.Correction, "軽微な修正");

    /// <summary>33 職権修正等.</summary>
    public static ChangeReason OfficialCorrection { get; } = new("33", RegisterAct.Correction, "職権修正等");

    /// <summary>41 個人番号の変更請求.</summary>
    public static ChangeReason NumberChangeOnRequest { get; } = new("41", RegisterAct.Correction, "個人番号の変更請求");

    /// <summary>42 個人番号の職権修正.</summary>
    public static ChangeReason OfficialNumberCorrection { get; } = new("42", RegisterAct.Correction, "個人番号の職権修正");

    /// <summary>43 個人番号の職権記載等.</summary>
    public static ChangeReason OfficialNumberEntry { get; } = new("43", RegisterAct.Correction, "個人番号の職権記載等");

    /// <summary>51 住民票コードの変更請求.</summary>
    public static ChangeReason CodeChangeOnRequest { get; } = new("51", RegisterAct.Correction, "住民票コードの変更請求");

    /// <summary>52 住民票コードの職権記載等.</summary>
    public static ChangeReason OfficialCodeEntry { get; } = new("52", RegisterAct.Correction, "住民票コードの職権記載等");

    /// <summary>1 記載 of the supplement.</summary>
    public static ChangeReason SupplementEntry { get; } = new("1", RegisterAct.Entry, "記載");

    /// <summary>2 消除 of the supplement.</summary>
    public static ChangeReason SupplementRemoval { get; } = new("2", RegisterAct.Removal, "消除");

    /// <summary>3 記載の修正 of the supplement.</summary>
    public static ChangeReason SupplementCorrection { get; } = new("3", RegisterAct.Correction, "記載の修正");

    /// <summary>4 住民票コードの修正 of the supplement.</summary>
    public static ChangeReason SupplementCodeCorrection { get; } = new("4", RegisterAct.Correction, "住民票コードの修正");

    /// <summary>The 14 reasons of the Juki file in the order of their codes.</summary>
    public static IReadOnlyList<ChangeReason> Juki { get; } =
    [
        MoveIn, Birth, OfficialEntry,
        MoveOut, Death, OfficialRemoval,
        MoveWithin, MinorCorrection, OfficialCorrection,
        NumberChangeOnRequest, OfficialNumberCorrection, OfficialNumberEntry,
        CodeChangeOnRequest, OfficialCodeEntry,
    ];

    /// <summary>The four acts of the Fuhyo file in the order of their codes.</summary>
    public static IReadOnlyList<ChangeReason> Fuhyo { get; } = [SupplementEntry, SupplementRemoval, SupplementCorrection, SupplementCodeCorrection];

    /// <summary>Finds a reason or act.</summary>
    /// <param name="code">Its digits.</param>
    /// <param name="reason">The reason.</param>
    /// <returns>False when there is none of the code.</returns>
    public static bool TryFind(string? code, [NotNullWhen(true)] out ChangeReason? reason)
    {
        reason = Juki.Concat(Fuhyo).FirstOrDefault(candidate => candidate.Code == code);
        return reason is not null;
    }

    /// <summary>The rule's word for a reason.</summary>
    /// <param name="code">Its digits.</param>
    /// <returns>The word; null when there is none of the code.</returns>
    public static string? TermOf(string? code) => TryFind(code, out var reason) ? reason.Term : null;
}
