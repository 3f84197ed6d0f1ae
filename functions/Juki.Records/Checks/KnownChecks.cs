using Juki.Records.Reasons;

namespace Juki.Records.Checks;

/// <summary>Ids of the checks: the common ones as the reference numbers them, those of the reason table by row and column.</summary>
public static class KnownChecks
{
    /// <summary>Something that a notice may not carry.</summary>
    public const string LawfulItems = "U2";

    /// <summary>The municipality is not the authenticated sender's.</summary>
    public const string Sender = "C01";

    /// <summary>住民票コード.</summary>
    public const string ResidentCode = "C02";

    /// <summary>個人番号.</summary>
    public const string IndividualNumber = "C03";

    /// <summary>Codes and flags.</summary>
    public const string Codes = "C04";

    /// <summary>Dates.</summary>
    public const string Dates = "C05";

    /// <summary>異動年月日 after the day of arrival.</summary>
    public const string ChangeDate = "C06";

    /// <summary>異動年月日 before 生年月日; a warning.</summary>
    public const string ChangeBeforeBirth = "C07";

    /// <summary>Gaiji counts, serials and flag.</summary>
    public const string Gaiji = "C08";

    /// <summary>Mandatory items.</summary>
    public const string Mandatory = "C09";

    /// <summary>ふりがな.</summary>
    public const string Kana = "C10";

    /// <summary>更新順番号.</summary>
    public const string Sequence = "C11";

    /// <summary>個人番号 held by another; judged where the records are stored.</summary>
    public const string NumberHeldByAnother = "C12";

    /// <summary>住民票コード used before; judged where the records are stored.</summary>
    public const string CodeUsedBefore = "C13";

    /// <summary>Nothing changes that the reason is there to change.</summary>
    public const string NothingChanges = "C14";

    /// <summary>One person's notices wait for one another, and for nobody else's; no notice fails it.</summary>
    public const string OneQueue = "C15";

    /// <summary>What goes on to the national server; no notice fails it.</summary>
    public const string Forwarding = "C16";

    /// <summary>Every outcome is answered; no notice fails it.</summary>
    public const string EveryOutcome = "C17";

    /// <summary>Text of the agreed characters and length.</summary>
    public const string Text = "C18";

    /// <summary>The person whose number a void gives up (ruling 9).</summary>
    public const string VoidPerson = "V-person";

    /// <summary>The municipality that may give up a number (ruling 9).</summary>
    public const string VoidSender = "V-sender";

    /// <summary>Column "person must be" of a reason's row.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>For instance R31-person.</returns>
    public static string PersonMustBe(ChangeReason reason) => $"R{reason.Code}-person";

    /// <summary>Column "sender must be" of a reason's row.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>For instance R31-sender.</returns>
    public static string SenderMustBe(ChangeReason reason) => $"R{reason.Code}-sender";

    /// <summary>Columns "items that may differ" and "must equal" of a reason's row.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>For instance R31-equal.</returns>
    public static string MustEqual(ChangeReason reason) => $"R{reason.Code}-equal";

    /// <summary>Column "may be blank" of a reason's row, where it says "as stored".</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>For instance R32-blank.</returns>
    public static string MayBeBlank(ChangeReason reason) => $"R{reason.Code}-blank";

    /// <summary>The former number or code that a reason's row asks for.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>For instance R11-former.</returns>
    public static string Former(ChangeReason reason) => $"R{reason.Code}-former";

    /// <summary>The last address in Japan that somebody leaves who goes abroad (国外転出).</summary>
    /// <param name="reason">The act.</param>
    /// <returns>For instance R3-last-address.</returns>
    public static string LastAddress(ChangeReason reason) => $"R{reason.Code}-last-address";

    /// <summary>A record-specific warning of a reason's row.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>For instance R11-warning.</returns>
    public static string Warning(ChangeReason reason) => $"R{reason.Code}-warning";
}
