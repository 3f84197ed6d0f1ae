namespace Juki.Registry.Access;

/// <summary>Codes of duties that no agency inquires for: those of the table's own, by which the log names the prefecture's work.</summary>
public static class KnownDuties
{
    /// <summary>Disclosure to the person (本人開示, 住基法30条の32).</summary>
    public const string Disclosure = "E1";

    /// <summary>Investigation of what a person says is wrong (訂正等の申出の調査, 住基法30条の35).</summary>
    public const string Correction = "E2";

    /// <summary>Disclosure of what was provided (提供状況の開示, 個人情報保護法76条). The table has no code for it [P].</summary>
    public const string ProvisionsDisclosure = "E3";

    /// <summary>Telling a municipality what may be wrong (市町村への協力・脱漏等の通報, 住基法30条の22 2項, 12条の5).</summary>
    public const string Passing = "F2";
}
