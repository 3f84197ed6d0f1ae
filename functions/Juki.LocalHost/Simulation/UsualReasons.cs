namespace Juki.LocalHost.Simulation;

/// <summary>The reasons (異動事由) or acts (通知区分) of a register by what they are for.</summary>
/// <param name="Entries">記載: the first is the usual one.</param>
/// <param name="OfficialEntry">記載 of anybody who is not on the register, the dead included.</param>
/// <param name="Removal">消除 of somebody who goes on to another municipality.</param>
/// <param name="Move">A change of the address.</param>
/// <param name="Touch">A small correction.</param>
/// <param name="Correction">修正 of anything else.</param>
/// <param name="CodeChange">A change of the resident code (住民票コード).</param>
internal sealed record UsualReasons(
    IReadOnlyList<string> Entries, string OfficialEntry, string Removal, string Move, string Touch, string Correction, string CodeChange)
{
    /// <summary>The usual 記載.</summary>
    public string Entry => Entries[0];
}
