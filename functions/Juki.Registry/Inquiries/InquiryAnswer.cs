using Juki.Records.Items;
using Juki.Registry.Provisions;

namespace Juki.Registry.Inquiries;

/// <summary>What an inquiry is answered. Somebody who may not be provided is answered exactly as nobody.</summary>
/// <param name="Outcome"><c>found</c> or <c>none</c>.</param>
/// <param name="Records">The records, each with the items asked for by name and nothing else, empty where the record holds a blank.</param>
/// <param name="Receipt">Where the attempt is logged.</param>
internal sealed record InquiryAnswer(string Outcome, IReadOnlyList<IReadOnlyDictionary<string, string>> Records, ProvisionReceipt Receipt)
{
    /// <summary>The individual number that was obtained besides (F1), which is no item of the records; left out where there is none.</summary>
    public string? IndividualNumber { get; init; }

    private const string Found = "found";
    private const string None = "none";

    public static InquiryAnswer Of(IEnumerable<PersonRecord> records, IReadOnlyList<int> items, ProvisionReceipt receipt) =>
        Of([.. records.Select(record => ItemsOf(record.Items, items))], receipt);

    /// <summary>A person's records, newest first. Two in a row that differ in none of the items asked for are one: what else changed is not told.</summary>
    public static InquiryAnswer OfHistory(IEnumerable<PersonRecord> records, IReadOnlyList<int> items, ProvisionReceipt receipt)
    {
        var given = new List<OrderedDictionary<string, string>>();
        foreach (var record in records.Select(record => ItemsOf(record.Items, items)))
        {
            if (given.Count == 0 || !given[^1].Values.SequenceEqual(record.Values, StringComparer.Ordinal))
                given.Add(record);
        }

        return Of(given, receipt);
    }

    private static InquiryAnswer Of(List<OrderedDictionary<string, string>> given, ProvisionReceipt receipt) =>
        new(given.Count == 0 ? None : Found, given, receipt);

    private static OrderedDictionary<string, string> ItemsOf(RecordItems record, IReadOnlyList<int> items)
    {
        var given = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in items)
            given.Add(record.Fields[item].JsonName, record[item]);
        return given;
    }
}
