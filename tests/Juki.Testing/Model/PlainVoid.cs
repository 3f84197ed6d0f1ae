using System.Globalization;
using System.Text.Json;

namespace Juki.Testing.Model;

/// <summary>Reads the event by which a sender gives a number up (ruling 9): code, number and why.</summary>
internal static class PlainVoid
{
    private const string Why = "reason";

    public static (PlainNotice? Notice, IReadOnlyList<string> Failed, string Content) Read(PlainFile file, ModelArrival arrival, int delivery)
    {
        var failed = new SortedSet<string>(StringComparer.Ordinal);
        var code = Text(arrival, PlainItems.Code);
        var number = file.IsSequenceAttribute ? arrival.Sequence : arrival.Data[file.Sequence];
        long sequence = 0;
        if (code.Length == 0 || number is null || Text(arrival, Why).Length == 0)
            failed.Add("C09");
        if (code.Length > 0 && !PlainForms.IsResidentCode(code))
            failed.Add("C02");
        if (number is not null && (number.GetValueKind() == JsonValueKind.Number == file.IsSequenceAttribute || !long.TryParse(number.ToString(), CultureInfo.InvariantCulture, out sequence) || sequence < 1))
            failed.Add("C11");
        if (!PlainForms.IsText(Text(arrival, Why)))
            failed.Add("C18");
        if (arrival.Data.Any(member => member.Key is not (PlainItems.Code or Why) && (file.IsSequenceAttribute || member.Key != file.Sequence)))
            failed.Add("U2");
        if (failed.Count > 0)
            return (null, [.. failed], $"{arrival.Type}\n{arrival.Sequence}\n{arrival.Data.ToJsonString()}");

        var items = new Dictionary<string, string>(StringComparer.Ordinal) { [PlainItems.Code] = code };
        var content = string.Join('\n', arrival.Type, arrival.Sender, code, sequence.ToString(CultureInfo.InvariantCulture), Text(arrival, Why));
        return (new PlainNotice(delivery, arrival, items)
        {
            IsVoid = true,
            FormerCode = null,
            FormerNumber = null,
            Sequence = sequence,
            Content = content,
        }, [], content);
    }

    private static string Text(ModelArrival arrival, string member) =>
        arrival.Data[member] is { } value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : string.Empty;
}
