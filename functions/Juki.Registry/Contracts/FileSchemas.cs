using System.Text.Json.Nodes;
using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Registry.MunicipalFiles;
using Juki.Registry.Updates;

namespace Juki.Registry.Contracts;

/// <summary>The forms of what is exchanged about files that municipalities send.</summary>
internal static class FileSchemas
{
    private const string Municipality = "^[0-9]{6}$";

    public static JsonObject Manifest(RegisterFile register) => EventSchema.OfSender(register, KnownEvents.File, Schema.Closed(
        new JsonObject
        {
            [FileMember.FileId] = FileId(),
            [FileMember.Kind] = Kind(),
            [FileMember.Municipality] = Schema.Text(Municipality, "The municipality that signs."),
            [FileMember.Blob] = Schema.Whole(
                new JsonObject
                {
                    [FileMember.BlobName] = Schema.Text("^[0-9]{6}/[0-9a-f-]{36}$", "The municipality's code, a slash, the file's id."),
                    [FileMember.Size] = Schema.Integer(0, description: "Its length in bytes."),
                    [FileMember.Sha256] = Schema.Text("^[0-9a-f]{64}$", "SHA-256 of its bytes."),
                },
                "The blob that holds the parts, a line each, every line ended by a line feed. Left out where each part goes as a message of its own."),
            [FileMember.Parts] = Schema.Integer(1, int.MaxValue, "How many parts there are."),
            [FileMember.Rows] = Schema.Integer(0, int.MaxValue, "How many rows there are in all parts."),
        },
        [FileMember.FileId, FileMember.Kind, FileMember.Municipality, FileMember.Parts, FileMember.Rows]));

    public static JsonObject Part(RegisterFile register) => EventSchema.OfSender(register, KnownEvents.FilePart, Schema.Whole(new JsonObject
    {
        [FileMember.FileId] = FileId(),
        [FileMember.Kind] = Kind(),
        [FileMember.Municipality] = Schema.Text(Municipality, "The municipality that signs."),
        [FileMember.Part] = Schema.Integer(1, int.MaxValue, "Number of the part."),
        [FileMember.Of] = Schema.Integer(1, int.MaxValue, "How many parts there are."),
        [FileMember.Rows] = Schema.ArrayOf(Row(register.Fields), "Of a file for integrity the person's current record, of one for a load what a notice of the person would carry."),
    }));

    public static JsonObject Refused(RegisterFile register) => EventSchema.OfServer(register, KnownEvents.FileRefused, Schema.Whole(new JsonObject
    {
        [FileMember.FileId] = FileId(),
        [FileMember.Kind] = OrNull(Kind()),
        ["code"] = Schema.OneOf(FileFault.All.Select(fault => fault.Code), "Why."),
        ["part"] = Schema.OrNull(Schema.Integer(1, description: "Number of the part concerned; null for the whole file.")),
        ["row"] = Schema.OrNull(Schema.Integer(1, description: "Number of the row within the part; null where it is no single one.")),
        ["message"] = Schema.Text(description: "What to do. Holds no values."),
    }));

    public static JsonObject FileId() => Schema.Text(Schema.Uuid, "The file. Never used again for another.");

    private static JsonObject Kind() => Schema.OneOf(MunicipalFileKinds.Words, "integrity: to be held against the records here. load: to be taken in.");

    private static JsonObject OrNull(JsonObject choice) => new() { ["anyOf"] = new JsonArray(choice, new JsonObject { ["type"] = "null" }) };

    // A row has no envelope of its own: what the envelope of a notice says is a member.
    private static JsonObject Row(FieldTable fields)
    {
        var row = new JsonObject
        {
            ["type"] = "object",
            ["required"] = Schema.ListOf(fields.NamesOf([KnownItems.ResidentCode, KnownItems.MunicipalityCode])),
            ["description"] = "Items by the names that a notice uses.",
        };
        foreach (var field in fields.Fields.Where(field => field.SetBy == ItemSource.Envelope))
            row["properties"] = new JsonObject { [field.JsonName] = ItemSchema.Of(field) };
        return row;
    }
}
