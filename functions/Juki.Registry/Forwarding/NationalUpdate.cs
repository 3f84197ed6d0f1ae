using Juki.Records.Files;
using Juki.Records.Items;

namespace Juki.Registry.Forwarding;

/// <summary>What the national server is told of a change (U6): the file's forwarded items by their names, blank ones as null, and the former code and number.</summary>
/// <param name="Id">The forwarding's id, the same however often it is sent.</param>
/// <param name="Members">What is serialised, the id included.</param>
internal sealed record NationalUpdate(string Id, IReadOnlyDictionary<string, object?> Members)
{
    /// <summary>Name of the member that holds the id.</summary>
    public const string IdMember = "id";

    public static NationalUpdate From(RegisterFile register, OutboxEntry entry)
    {
        var record = entry.Record;
        var members = new OrderedDictionary<string, object?>(StringComparer.Ordinal) { [IdMember] = entry.Id };
        foreach (var item in register.Forwarded)
            members.Add(register.Fields[item].JsonName, item == KnownItems.SequenceNumber ? record.SequenceNumber : Text(record.Items[item]));
        foreach (var (name, item) in register.FormerMembers)
            members.Add(name, item == KnownItems.IndividualNumber ? entry.FormerIndividualNumber : entry.FormerResidentCode);
        return new NationalUpdate(entry.Id, members);
    }

    /// <summary>Says nothing of the person.</summary>
    /// <returns>The id.</returns>
    public override string ToString() => Id;

    private static string? Text(string text) => text.Length == 0 ? null : text;
}
