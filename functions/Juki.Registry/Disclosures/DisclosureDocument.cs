namespace Juki.Registry.Disclosures;

/// <summary>What can be made out of a request for disclosure.</summary>
internal enum DisclosureDocument
{
    /// <summary>What is held, or what was provided (帳票); that it is nothing, too.</summary>
    Report = 1,

    /// <summary>The notice that the time is extended (期間延長通知, 住基法30条の33 2項, 個人情報保護法83条2項).</summary>
    ExtensionNotice = 2,

    /// <summary>The notice of the decision (決定通知).</summary>
    DecisionNotice = 3,
}
