using Juki.Records.Items;

namespace Juki.Registry.Forwarding;

/// <summary>What the national server is told of a change (U6); blank items are null.</summary>
internal sealed record NationalUpdate(
    string Id,
    long SequenceNumber,
    string ResidentCode,
    string? Name,
    string? NameKana,
    string? BirthDate,
    string? Sex,
    string? Address,
    string? IndividualNumber,
    string? ChangeReason,
    string? ChangeDate,
    string? MunicipalityCode,
    string? FormerResidentCode,
    string? FormerIndividualNumber)
{
    /// <summary>Numbers of the items that a forwarding provides.</summary>
    public static IReadOnlyList<int> Items { get; } =
    [
        JukiItem.ResidentCode, JukiItem.Name, JukiItem.NameKana, JukiItem.BirthDate, JukiItem.Sex, JukiItem.Address,
        JukiItem.IndividualNumber, JukiItem.ChangeReason, JukiItem.ChangeDate, JukiItem.MunicipalityCode, JukiItem.SequenceNumber,
    ];

    public static NationalUpdate From(OutboxEntry entry)
    {
        var record = entry.Record;
        string? Text(int item) => record.Items[item] is { Length: > 0 } text ? text : null;
        return new NationalUpdate(
            entry.Id,
            record.SequenceNumber,
            record.Items[JukiItem.ResidentCode],
            Text(JukiItem.Name),
            Text(JukiItem.NameKana),
            Text(JukiItem.BirthDate),
            Text(JukiItem.Sex),
            Text(JukiItem.Address),
            Text(JukiItem.IndividualNumber),
            Text(JukiItem.ChangeReason),
            Text(JukiItem.ChangeDate),
            Text(JukiItem.MunicipalityCode),
            entry.FormerResidentCode,
            entry.FormerIndividualNumber);
    }
}
