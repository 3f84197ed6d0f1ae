namespace Juki.Registry.Cases;

/// <summary>What a case is about. The numbers are kept for good: stored cases carry them.</summary>
public enum CaseKind
{
    /// <summary>A resident asks what is held on him or her (本人確認情報の開示請求, 住基法30条の32; D1).</summary>
    Record = 1,

    /// <summary>A resident asks what was provided on him or her (提供状況の開示請求, 個人情報保護法76条; D4).</summary>
    Provisions = 2,

    /// <summary>A resident asks for correction, addition or deletion (訂正等の申出, 住基法30条の35; D2).</summary>
    Correction = 3,

    /// <summary>J-LIS reports that a record is wrong (本人確認情報の誤りに関する機構の通報, 住基法30条の8; N2).</summary>
    ErrorNotice = 4,
}

/// <summary>Where a case stands.</summary>
public enum CaseStatus
{
    /// <summary>Taken in, to be dealt with here.</summary>
    Open = 1,

    /// <summary>Passed to a municipality (住基法12条の5), whose answer is waited for.</summary>
    Passed = 2,

    /// <summary>Decided or otherwise at its end.</summary>
    Closed = 3,

    /// <summary>Being passed: the message to the municipality is settled, and may have gone or not.</summary>
    Passing = 4,
}

/// <summary>Who asks.</summary>
public enum Applicant
{
    /// <summary>The person (本人).</summary>
    Self = 1,

    /// <summary>The legal representative (法定代理人) of a minor or a ward.</summary>
    LegalRepresentative = 2,

    /// <summary>A curator or assistant with the power to ask (保佐人, 補助人).</summary>
    Guardian = 3,

    /// <summary>J-LIS (地方公共団体情報システム機構).</summary>
    JLis = 4,
}

/// <summary>What the file holds of the person whom a case is about.</summary>
public enum CaseMatch
{
    /// <summary>Nobody has looked yet.</summary>
    Open = 0,

    /// <summary>Nothing is held.</summary>
    Nobody = 1,

    /// <summary>A person was found.</summary>
    Found = 2,
}

/// <summary>How a case was decided.</summary>
public enum CaseDecision
{
    /// <summary>What was asked for is given, that nothing is held included.</summary>
    Granted = 1,

    /// <summary>Refused, for the ground stated.</summary>
    Refused = 2,

    /// <summary>The municipality changed by an update of its own what was said to be wrong.</summary>
    Updated = 3,

    /// <summary>The investigation found nothing wrong, for the ground stated.</summary>
    Unfounded = 4,
}
