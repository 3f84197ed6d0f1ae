using System.Collections.Frozen;
using Juki.Records.Municipalities;
using Juki.Records.Notices;
using Juki.Records.Values;

namespace Juki.Records.Integrity;

/// <summary>Which municipality answers for the register that somebody is on: the city where it is a ward's.</summary>
public static class RegisterUnit
{
    private static readonly FrozenDictionary<MunicipalityCode, string> Units = MunicipalityTable.All
        .Select(row => (row.Code, Sender: NoticeSender.FindFor(row.Code)))
        .Where(row => row.Sender is not null)
        .ToFrozenDictionary(row => row.Code, row => row.Sender!.Code.Value);

    /// <summary>The municipality that sends for a municipality of residence.</summary>
    /// <param name="residence">A municipality's code, or a ward's.</param>
    /// <returns>Six digits; null where none of this prefecture does.</returns>
    public static string? Of(MunicipalityCode residence) => Units.GetValueOrDefault(residence);
}
