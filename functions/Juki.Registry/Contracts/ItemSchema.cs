using System.Globalization;
using System.Text.Json.Nodes;
using Juki.Records.Items;

namespace Juki.Registry.Contracts;

/// <summary>An item of the file as a notice carries it, written from its row of the field table.</summary>
internal static class ItemSchema
{
    /// <summary>A date as registers hold it, without anchors.</summary>
    public const string LooseDate = "[0-9]{4}(0[0-9]|1[0-2])([0-2][0-9]|3[01])";

    private const string NotBlank = @"\S";
    private const string Kana = "^[\u3041-\u3096\u309D\u309E\u30A1-\u30FA\u30FC-\u30FE\u3000]*$";

    /// <summary>The item's schema; its description says what a schema can't.</summary>
    /// <param name="field">The item.</param>
    /// <returns>The schema.</returns>
    public static JsonObject Of(Field field)
    {
        var schema = field.SetBy == ItemSource.Server ? Schema.Const(string.Empty) : SentBySender(field);
        schema["title"] = field.JapaneseName;
        schema["description"] = NumberOf(field) is { } number ? $"{number}. {Description(field)}" : Description(field);
        return schema;
    }

    /// <summary>An item by its number in the assessment's list.</summary>
    /// <param name="field">The item.</param>
    /// <returns>Such as <c>Item 7</c>; null for an attribute, which is none of the file's items.</returns>
    public static string? NumberOf(Field field) => field.No == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"Item {field.No}");

    /// <summary>The number of one of some items, as replies name it.</summary>
    /// <param name="fields">The items.</param>
    /// <returns>The schema; 0 is in it where an attribute is among them.</returns>
    public static JsonObject NumberIn(IEnumerable<Field> fields)
    {
        var numbers = fields.Select(field => field.No).ToList();
        return Schema.Integer(numbers.Min(), numbers.Max(), numbers.Contains(0) ? "0 for what is an attribute and none of the file's items." : null);
    }

    /// <summary>A number of a kind that an item holds.</summary>
    /// <param name="kind">Resident code or individual number.</param>
    /// <returns>Its pattern, without anchors.</returns>
    public static string PatternOf(FieldKind kind) => kind switch
    {
        FieldKind.ResidentCode => "[0-9]{11}",
        FieldKind.IndividualNumber => "[0-9]{12}",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static JsonObject SentBySender(Field field) => field.Kind switch
    {
        FieldKind.ResidentCode or FieldKind.IndividualNumber => Digits(PatternOf(field.Kind), field),
        FieldKind.MunicipalityCode or FieldKind.AnyMunicipalityCode => Digits("[0-9]{5,6}", field),
        FieldKind.Digits => Digits(string.Create(CultureInfo.InvariantCulture, $"[0-9]{{{field.MaxLength}}}"), field),
        FieldKind.LooseDate => Digits(LooseDate, field),
        FieldKind.Choice => Schema.OneOf(field.IsMandatory ? field.Choices : [.. field.Choices, string.Empty]),
        FieldKind.Kana => Schema.Text(Kana, maxLength: field.MaxLength),
        FieldKind.Text => Schema.Text(field.IsMandatory ? NotBlank : null, maxLength: field.MaxLength),
        FieldKind.SequenceNumber => Schema.Integer(1, field.MaxValue),
        FieldKind.GaijiCount or FieldKind.GaijiSerial => new JsonObject
        {
            ["anyOf"] = new JsonArray(Schema.Integer(0, field.MaxValue), Schema.Const(string.Empty)),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    private static JsonObject Digits(string pattern, Field field) => Schema.Text(field.IsMandatory ? $"^{pattern}$" : $"^({pattern})?$");

    private static string Description(Field field) => field.SetBy == ItemSource.Server
        ? "Set by the server: leave it out."
        : field.Kind switch
        {
            FieldKind.ResidentCode or FieldKind.IndividualNumber => "Half-width digits that end with the right check digit.",
            FieldKind.MunicipalityCode => "A municipality of the sender, a ward where the city has wards; with its check digit, or without.",
            FieldKind.AnyMunicipalityCode => "A municipality of Japan, a ward where the city has wards; with its check digit, or without. Blank where the person lives abroad.",
            FieldKind.LooseDate => "YYYYMMDD. Unknown parts are zeros, where the reason allows them.",
            FieldKind.Text or FieldKind.Kana => string.Create(CultureInfo.InvariantCulture, $"At most {field.MaxLength} UTF-16 code units, which is what counts where characters lie beyond the basic plane."),
            FieldKind.GaijiCount => "How many gaiji the text holds; blank is 0.",
            FieldKind.GaijiSerial => "Version of the text's gaiji images; blank is 0.",
            FieldKind.SequenceNumber => "The person's next number.",
            _ => field.BlankMeans.Length > 0 ? $"Blank is {field.BlankMeans}." : "A code of the agreed list.",
        };
}
