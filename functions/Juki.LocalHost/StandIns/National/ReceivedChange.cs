using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Juki.Records.Files;
using Juki.Records.Items;

namespace Juki.LocalHost.StandIns.National;

/// <summary>A change as the prefecture sends it: the file's forwarded items, and what the change replaced.</summary>
/// <param name="Id">The forwarding's id.</param>
/// <param name="Items">The forwarded items; all others are blank.</param>
public sealed record ReceivedChange(string Id, RecordItems Items)
{
    private const string IdMember = "id";

    /// <summary>The code that the change replaced.</summary>
    public string? FormerResidentCode { get; init; }

    /// <summary>The number that the change replaced, in a file that holds such.</summary>
    public string? FormerIndividualNumber { get; init; }

    /// <summary>The person's sequence number.</summary>
    public long SequenceNumber => long.Parse(Items[KnownItems.SequenceNumber], CultureInfo.InvariantCulture);

    /// <summary>The person's resident code.</summary>
    public string ResidentCode => Items[KnownItems.ResidentCode];

    private RegisterFile Register => RegisterFile.Find(Items.Fields.Name)!;

    /// <summary>Reads a change as strictly as the file's contract says: its members and no others, each of its form or null.</summary>
    /// <param name="register">The file.</param>
    /// <param name="change">What arrived.</param>
    /// <returns>The change; null when it is malformed.</returns>
    public static ReceivedChange? Read(RegisterFile register, JsonElement change)
    {
        var forwarded = register.Forwarded.ToDictionary(item => register.Fields[item].JsonName, StringComparer.Ordinal);
        var formers = register.FormerMembers.ToDictionary(former => former.Name, former => former.Item, StringComparer.Ordinal);
        if (change.ValueKind != JsonValueKind.Object
            || !change.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal).SequenceEqual(forwarded.Keys.Concat(formers.Keys).Append(IdMember).Order(StringComparer.Ordinal))
            || change.GetProperty(IdMember) is not { ValueKind: JsonValueKind.String } id || !Guid.TryParseExact(id.GetString(), "D", out _))
        {
            return null;
        }

        var read = new ReceivedChange(id.GetString()!, RecordItems.Blank(register.Fields));
        foreach (var (name, item) in forwarded)
        {
            if (TextOf(register.Fields[item], change.GetProperty(name)) is not { } text)
                return null;
            read = read with { Items = read.Items.With(item, text) };
        }

        foreach (var (name, item) in formers)
        {
            if (TextOf(register.Fields[item], change.GetProperty(name), mayBeNull: true) is not { } text)
                return null;
            read = read.WithFormer(item, text);
        }

        return read;
    }

    /// <summary>As it is sent.</summary>
    /// <returns>All members.</returns>
    public JsonObject ToJson()
    {
        var json = new JsonObject { [IdMember] = Id };
        foreach (var item in Register.Forwarded)
            json[Register.Fields[item].JsonName] = item == KnownItems.SequenceNumber ? SequenceNumber : Items.IsBlank(item) ? null : Items[item];
        foreach (var (name, item) in Register.FormerMembers)
            json[name] = item == KnownItems.IndividualNumber ? FormerIndividualNumber : FormerResidentCode;
        return json;
    }

    /// <summary>Says nothing of the person.</summary>
    /// <returns>The id.</returns>
    public override string ToString() => Id;

    private ReceivedChange WithFormer(int item, string text)
    {
        var former = text.Length == 0 ? null : text;
        return item == KnownItems.IndividualNumber ? this with { FormerIndividualNumber = former } : this with { FormerResidentCode = former };
    }

    // Null stands for blank, which a code that a person is found by can't be, nor a number.
    private static string? TextOf(Field field, JsonElement value, bool mayBeNull = false) => value.ValueKind switch
    {
        JsonValueKind.Null => mayBeNull || field.Item is not (KnownItems.ResidentCode or KnownItems.SequenceNumber) ? string.Empty : null,
        JsonValueKind.Number => field.Item == KnownItems.SequenceNumber && value.TryGetInt64(out var number) && number > 0 ? number.ToString(CultureInfo.InvariantCulture) : null,
        JsonValueKind.String => value.GetString() is { Length: > 0 } text && ItemForm.Holds(field, text) ? text : null,
        _ => null,
    };
}

/// <summary>A change in the order of arrival.</summary>
/// <param name="Change">The change.</param>
/// <param name="IsResend">Whether its id was known.</param>
public sealed record Arrival(ReceivedChange Change, bool IsResend);
