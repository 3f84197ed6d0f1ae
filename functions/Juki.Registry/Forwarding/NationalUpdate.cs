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
        KnownItems.ResidentCode, KnownItems.Name, KnownItems.NameKana, KnownItems.BirthDate, KnownItems.Sex, KnownItems.Address,
        KnownItems.IndividualNumber, KnownItems.ChangeReason, KnownItems.ChangeDate, KnownItems.MunicipalityCode, KnownItems.SequenceNumber,
    ];

    public static NationalUpdate From(OutboxEntry entry)
    {
        var record = entry.Record;
        string? Text(int item) => record.Items[item] is { Length: > 0 } text ? text : null;
        return new NationalUpdate(
            entry.Id,
            record.SequenceNumber,
            record.Items[KnownItems.ResidentCode],
            Text(KnownItems.Name),
            Text(KnownItems.NameKana),
            Text(KnownItems.BirthDate),
            Text(KnownItems.Sex),
            Text(KnownItems.Address),
            Text(KnownItems.IndividualNumber),
            Text(KnownItems.ChangeReason),
            Text(KnownItems.ChangeDate),
            Text(KnownItems.MunicipalityCode),
            entry.FormerResidentCode,
            entry.FormerIndividualNumber);
    }
}
