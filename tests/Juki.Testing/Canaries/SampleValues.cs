using System.Text;
using System.Text.Json.Nodes;
using Juki.LocalHost.Simulation;
using Juki.Records.Kana;

namespace Juki.Testing.Canaries;

/// <summary>Every value of every sample person that must lie nowhere in the clear: what any notice said of them, the name's parts, and the search key made of it.</summary>
public static class SampleValues
{
    private const char NameSpace = '　';

    // Of a birth date of which nothing is known, eight zeros; they say nothing of anybody and are part of many numbers.
    private const string Unknown = "00000000";

    private static readonly string[] Members = ["residentCode", "formerResidentCode", "name", "nameKana", "birthDate", "address", "individualNumber", "formerIndividualNumber", "formerSurname", "formerSurnameKana", "lastAddress"];

    public static IReadOnlyCollection<string> Of(LifeSimulation sample) => Of(sample.Notices.Select(n => n.Data));

    public static IReadOnlyCollection<string> Of(IEnumerable<JsonObject> notices) => notices
        .SelectMany(Values)
        .Where(value => Encoding.UTF8.GetByteCount(value) >= CanaryPatterns.LeastBytes && value != Unknown)
        .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Values(JsonObject notice)
    {
        foreach (var value in Members.Select(member => Text(notice, member)))
            yield return value;
        foreach (var part in Text(notice, "name").Split(NameSpace).Concat(Text(notice, "nameKana").Split(NameSpace)))
            yield return part;
        yield return SearchKeys.Plain(Text(notice, "nameKana"));
    }

    // Blank members may be left out, and unlawful notices hold a number in place of a text.
    private static string Text(JsonObject notice, string member) => notice[member] is JsonValue value ? value.ToString() : "";
}
