using Nerdbank.MessagePack;
using PolyType;

namespace Juki.Registry.Linking;

/// <summary>How far a request for an individual number has come.</summary>
public enum NumberRequestStatus
{
    /// <summary>Asked for; whether the Juki server has answered is not known.</summary>
    Asked = 1,

    /// <summary>The number waits in the temporary area.</summary>
    Held = 2,

    /// <summary>There was none to give.</summary>
    Absent = 3,

    /// <summary>Acknowledged: the number is not given again.</summary>
    Acknowledged = 4,

    /// <summary>Its time was over before anybody acknowledged it.</summary>
    Expired = 5,
}

/// <summary>Who asked for whose number, and what became of it; never the number.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Operator">The operator, who alone is given it again.</param>
/// <param name="Duty">Code of the duty.</param>
/// <param name="Person">Token of the person in this file.</param>
/// <param name="AskedAt">When it was asked for first.</param>
/// <param name="Day">The day in Japan under whose key the number is, or would be, sealed.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="OtherReceipt">Receipt of the Juki server's entry; null while there is none.</param>
[GenerateShape]
internal sealed partial record NumberRequest(
    [property: Key(0)] string Agency,
    [property: Key(1)] string Operator,
    [property: Key(2)] string Duty,
    [property: Key(3)] string Person,
    [property: Key(4)] DateTimeOffset AskedAt,
    [property: Key(5)] DateOnly Day,
    [property: Key(6)] NumberRequestStatus Status,
    [property: Key(7)] string? OtherReceipt)
{
    /// <summary>Whether the number is gone for good.</summary>
    [PropertyShape(Ignore = true)]
    public bool IsOver => Status is NumberRequestStatus.Acknowledged or NumberRequestStatus.Expired;

    public override string ToString() => $"(request for a number: {Status})";
}
