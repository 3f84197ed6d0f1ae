using Juki.Records.Items;
using Juki.Registry.Access;
using Juki.Registry.Provisions;

namespace Juki.Registry.Screen;

/// <summary>Who is signed in, and for what. Nothing of any resident.</summary>
/// <param name="OperatorId">The operator's id (操作者).</param>
/// <param name="Terminal">The terminal's id (端末).</param>
/// <param name="Agency">The agency's name; empty where the register has none.</param>
/// <param name="Duties">The duties (事務) that the operator may ask for.</param>
/// <param name="Rights">What the operator may do besides.</param>
/// <param name="Receipt">Where the request is logged.</param>
internal sealed record OperatorAnswer(
    string OperatorId, string Terminal, string Agency, IReadOnlyList<OperatorDuty> Duties, IReadOnlyList<string> Rights, ProvisionReceipt Receipt);

/// <summary>A duty of an operator.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Items">Names of the items that it may get.</param>
/// <param name="IncludesRemoved">Whether it may get removed and dead people.</param>
internal sealed record OperatorDuty(string Code, string Name, IReadOnlyList<string> Items, bool IncludesRemoved)
{
    public static OperatorDuty Of(FieldTable items, Duty duty) =>
        new(duty.Code, duty.Name, [.. items.Fields.Where(field => duty.Items.Contains(field.Item)).Select(field => field.JsonName)], duty.IncludesRemoved);
}
