using System.Globalization;
using Juki.Records.Items;
using Juki.Registry.Updates;
using Juki.Testing.Model;
using Juki.Vault.Payloads;
using Juki.Vault.People;

namespace Juki.Registry.Tests.Volume;

/// <summary>A person as the server has them: every row of the record, superseded ones included, and the numbers that wait.</summary>
internal sealed record ServedPerson(IReadOnlyList<PersonRecord> Rows, long LastNumber, IReadOnlyList<long> Held)
{
    public static ServedPerson Of(PersonRange range)
    {
        var body = PersonBody.Unpack(range.Body);
        var rows = range.OfKind(RowKind.History)
            .Select(row => new PersonRecord(RecordItems.From(Payload.Unpack<HistoryRow>(row.Payload).Items)));
        return new ServedPerson(
            body.Current is { } current ? [.. rows, current] : [.. rows],
            body.LastNumber,
            [.. range.OfKind(RowKind.Held).Select(row => long.Parse(row.Suffix.Split('.')[0], CultureInfo.InvariantCulture))]);
    }

    public bool IsAs(ModelPerson expected) =>
        LastNumber == expected.LastNumber
        && (Rows.Count == 0 || Rows[^1].IsRemoved == expected.IsRemoved)
        && Held.SequenceEqual(expected.Held.Select(held => held.Number))
        && Rows.Count == expected.Rows.Count
        && Rows.Zip(expected.Rows).All(pair => IsSame(pair.First, pair.Second));

    public override string ToString() => "(person)";

    private static bool IsSame(PersonRecord row, ModelRow expected) =>
        row.ReceivedOn == expected.ReceivedOn
        && row.Items.Fields.Said.Union(row.Items.Fields.Compared).ToList().All(item => row.Items[item] == expected.Items.GetValueOrDefault(row.Items.Fields[item].JsonName, ""));
}
