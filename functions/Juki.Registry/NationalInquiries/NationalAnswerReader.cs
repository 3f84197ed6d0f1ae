using System.Text.Json;
using Juki.Records.Items;

namespace Juki.Registry.NationalInquiries;

/// <summary>
/// Reads the national server's answer as strictly as a request: exactly the members of its contract, exactly the items asked for, each in its form.
/// Nothing of an answer that breaks this is used.
/// </summary>
internal static class NationalAnswerReader
{
    /// <summary>Names of the answer's members.</summary>
    public const string Id = "id";
    public const string Count = "count";
    public const string Record = "record";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 3 };

    /// <summary>Reads an answer.</summary>
    /// <param name="body">Its body.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="fields">The file's field dictionary.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="NationalAnswerInvalidException">It breaks the contract; what it holds is not repeated.</exception>
    public static NationalAnswer Read(ReadOnlyMemory<byte> body, NationalQuestion question, FieldTable fields)
    {
        try
        {
            using var json = JsonDocument.Parse(body, Strict);
            return Read(json.RootElement, question, fields);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // The parser checks escapes only when a text is asked for, and reports that as an invalid operation.
            throw new NationalAnswerInvalidException("no JSON of this form", unreadable);
        }
    }

    private static NationalAnswer Read(JsonElement answer, NationalQuestion question, FieldTable fields)
    {
        Require(answer.ValueKind == JsonValueKind.Object && HasExactly(answer, [Id, Count, Record]), "other members");
        Require(answer.GetProperty(Id) is { ValueKind: JsonValueKind.String } id && id.ValueEquals(question.Id), "answer to another question");
        Require(answer.GetProperty(Count) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var read) && read >= 0, "no count");
        var (count, record) = (answer.GetProperty(Count).GetInt32(), answer.GetProperty(Record));
        Require(record.ValueKind == (count == 1 ? JsonValueKind.Object : JsonValueKind.Null), "a record with another count than one, or none with one");
        return new NationalAnswer(count, count == 1 ? ReadRecord(record, [.. question.Items, .. question.MatchItems], fields) : null);
    }

    private static RecordItems ReadRecord(JsonElement record, IReadOnlyCollection<string> asked, FieldTable fields)
    {
        Require(HasExactly(record, asked), "other items than those asked for");
        var items = RecordItems.Blank(fields);
        foreach (var member in record.EnumerateObject())
        {
            var field = fields.Find(member.Name)!;
            Require(member.Value.ValueKind == JsonValueKind.String && ItemForm.Holds(field, member.Value.GetString()!), $"item {field.Item} is not of its form");
            items = items.With(field.Item, member.Value.GetString()!);
        }

        return items;
    }

    private static bool HasExactly(JsonElement element, IReadOnlyCollection<string> members) =>
        element.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal).SequenceEqual(members.Order(StringComparer.Ordinal), StringComparer.Ordinal);

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
            throw new NationalAnswerInvalidException(otherwise);
    }
}
