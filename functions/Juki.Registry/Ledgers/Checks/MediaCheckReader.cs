using System.Text.Json;
using Juki.Registry.Cases;
using Juki.Registry.Http;
using Juki.Registry.Inquiries;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Ledgers.Checks;

/// <summary>What a check found.</summary>
/// <param name="Present">Media that were there.</param>
/// <param name="Missing">Media that were not, each with what is known.</param>
/// <param name="Retired">Media that were there and are not used any more from now on, each with the reason.</param>
internal sealed record MediaFindings(IReadOnlyList<LedgerId> Present, IReadOnlyList<(LedgerId Id, string Reason)> Missing, IReadOnlyList<(LedgerId Id, string Reason)> Retired)
{
    /// <summary>Every medium that is named.</summary>
    public IEnumerable<LedgerId> All => [.. Present, .. Missing.Select(medium => medium.Id), .. Retired.Select(medium => medium.Id)];
}

/// <summary>Reads the body by which a check's result is entered.</summary>
internal static class MediaCheckReader
{
    public const string Present = "present";
    public const string Missing = "missing";
    public const string Retired = "retired";
    public const string Id = "id";

    private static readonly string[] Members = [Present, Missing, Retired];
    private static readonly string[] Named = [Id, LedgerMember.Reason];

    public static Task<MediaFindings> ReadAsync(HttpRequest request, CancellationToken cancellationToken) => CaseReader.ReadAsync(
        request,
        Members,
        (body, _, errors) => new MediaFindings(
            [.. Entries(body, Present, errors).Select(entry => IdOf(entry.Element.ValueKind == JsonValueKind.String ? entry.Element.GetString() : null, entry.Name, errors))],
            [.. Entries(body, Missing, errors).Select(entry => Reasoned(entry, errors))],
            [.. Entries(body, Retired, errors).Select(entry => Reasoned(entry, errors))]),
        cancellationToken);

    private static IEnumerable<(string Name, JsonElement Element)> Entries(JsonElement body, string member, List<ProblemParameter> errors)
    {
        if (!body.TryGetProperty(member, out var list))
            return [];
        if (list.ValueKind == JsonValueKind.Array)
            return list.EnumerateArray().Select((element, index) => ($"{member}[{index}]", element));
        errors.Add(new ProblemParameter(member, "A list."));
        return [];
    }

    private static (LedgerId Id, string Reason) Reasoned((string Name, JsonElement Element) entry, List<ProblemParameter> errors)
    {
        var reader = new MemberReader(entry.Element, $"{entry.Name}.", errors);
        if (entry.Element.ValueKind == JsonValueKind.Object && reader.IsOnly(Named))
            return (IdOf(reader.NeededText(Id, LedgerMember.MaxName), entry.Name, errors), reader.Line(LedgerMember.Reason, LedgerMember.MaxReason, isNeeded: true) ?? "");
        errors.Add(new ProblemParameter(entry.Name, $"An object of {string.Join(" and ", Named)}."));
        return default;
    }

    private static LedgerId IdOf(string? text, string name, List<ProblemParameter> errors)
    {
        if (!LedgerId.TryParse(text, out var id))
            errors.Add(new ProblemParameter(name, "Id of a medium on the list."));
        return id;
    }
}
