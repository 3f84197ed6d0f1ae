using System.Globalization;
using CsvHelper;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Access;

/// <summary>A person who operates a terminal (操作者), with the rights that the duty needs and no more (A2).</summary>
/// <param name="OperatorId">The id that tokens carry.</param>
/// <param name="AgencyId">The agency worked for.</param>
/// <param name="Duties">Codes of the duties, separated by semicolons.</param>
/// <param name="Terminals">Ids of the terminals, separated by semicolons.</param>
/// <param name="Status"><c>active</c> or <c>revoked</c>.</param>
/// <param name="ValidFrom">First day, in Japan.</param>
/// <param name="ValidTo">Last day, in Japan.</param>
public sealed record RegisteredOperator(
    string OperatorId, string AgencyId, string Duties, string Terminals, string Status, DateOnly ValidFrom, DateOnly ValidTo)
{
    private const string Active = "active";

    internal static RegisteredOperator Read(CsvReader csv) => new(
        csv.GetString("operatorId"),
        csv.GetString("agencyId"),
        csv.GetString("duties"),
        csv.GetString("terminals"),
        csv.GetString("status"),
        DateOnly.Parse(csv.GetString("validFrom"), CultureInfo.InvariantCulture),
        DateOnly.Parse(csv.GetString("validTo"), CultureInfo.InvariantCulture));

    internal bool IsRevoked => Status != Active;

    internal bool Holds(string duty) => Separated.Contains(Duties, duty);

    internal bool Uses(string terminal) => Separated.Contains(Terminals, terminal);
}

/// <summary>The operator register (操作者名簿).</summary>
public sealed class OperatorRegister(IOptions<AccessOptions> options)
{
    private readonly CsvFile<RegisteredOperator> _file = new("operators", options.Value.OperatorsFile, RegisteredOperator.Read, o => o.OperatorId);

    /// <summary>Finds an operator.</summary>
    /// <param name="operatorId">The id that a token carries.</param>
    /// <returns>The operator, or null.</returns>
    public RegisteredOperator? Find(string operatorId) => _file.Find(operatorId);
}

/// <summary>Lists inside a column.</summary>
internal static class Separated
{
    public static bool Contains(string list, string value) =>
        list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Contains(value, StringComparer.Ordinal);
}
