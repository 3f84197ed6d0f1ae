using System.Globalization;
using CsvHelper;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Access;

/// <summary>A person who operates a terminal (操作者), with the rights that the duty needs and no more (A2).</summary>
/// <param name="OperatorId">The id that tokens carry.</param>
/// <param name="AgencyId">The agency worked for.</param>
/// <param name="Duties">Codes of the duties.</param>
/// <param name="Rights">What the operator may do besides: some of <see cref="KnownRights"/>.</param>
/// <param name="Terminals">Ids of the terminals that may be used.</param>
/// <param name="IsRevoked">Whether the rights were revoked.</param>
/// <param name="ValidFrom">First day of the rights, in Japan.</param>
/// <param name="ValidTo">Last day of the rights, in Japan.</param>
public sealed record RegisteredOperator(
    string OperatorId,
    string AgencyId,
    IReadOnlySet<string> Duties,
    IReadOnlySet<string> Rights,
    IReadOnlySet<string> Terminals,
    bool IsRevoked,
    DateOnly ValidFrom,
    DateOnly ValidTo)
{
    private const string Active = "active";
    private const string Revoked = "revoked";
    private const string DayFormat = "yyyy-MM-dd";

    internal static RegisteredOperator Read(CsvReader csv) => new(
        csv.GetString("operatorId"),
        csv.GetString("agencyId"),
        CsvList.Of(csv.GetString("duties")),
        CsvList.Of(csv.GetString("rights")) is var rights && rights.IsSubsetOf(KnownRights.All) ? rights : throw new FormatException("A right is not one that there is."),
        CsvList.Of(csv.GetString("terminals")),
        csv.GetString("status") switch
        {
            Active => false,
            Revoked => true,
            _ => throw new FormatException("A status is neither active nor revoked."),
        },
        DateOnly.ParseExact(csv.GetString("validFrom"), DayFormat, CultureInfo.InvariantCulture),
        DateOnly.ParseExact(csv.GetString("validTo"), DayFormat, CultureInfo.InvariantCulture));
}

/// <summary>The operator register (操作者名簿), from the file <see cref="AccessOptions.OperatorsFile"/>.</summary>
public sealed class OperatorRegister(IOptions<AccessOptions> options)
{
    private readonly CsvFile<RegisteredOperator> _file = new("operators", options.Value.OperatorsFile, RegisteredOperator.Read, o => o.OperatorId);

    /// <summary>Finds an operator.</summary>
    /// <param name="operatorId">The id that a token carries.</param>
    /// <returns>The operator, or null.</returns>
    /// <exception cref="Messaging.RegisterUnreadableException">The file is missing or malformed.</exception>
    public RegisteredOperator? Find(string operatorId) => _file.Find(operatorId);
}
