using System.Diagnostics.CodeAnalysis;
using Juki.Records.Municipalities;
using Juki.Records.Values;

namespace Juki.Records.Notices;

/// <summary>A municipality's communication server (市町村CS), named by its municipality's code, and the codes it may send for.</summary>
public sealed class NoticeSender : IEquatable<NoticeSender>
{
    private NoticeSender(Municipality municipality)
    {
        Code = municipality.Code;
        var wards = MunicipalityTable.All.Where(row => row.IsWardOf(municipality)).Select(row => row.Code).ToHashSet();
        MaySendFor = wards.Count > 0 ? wards : new HashSet<MunicipalityCode> { municipality.Code };
    }

    /// <summary>Code of the municipality whose server it is.</summary>
    public MunicipalityCode Code { get; }

    /// <summary>The municipalities of residence that it speaks for: itself, or the wards of a designated city (ruling 17).</summary>
    public IReadOnlySet<MunicipalityCode> MaySendFor { get; }

    /// <summary>Finds the server of a municipality.</summary>
    /// <param name="code">The municipality's code.</param>
    /// <param name="sender">Its server.</param>
    /// <returns>False when no municipality of the code has a server of its own in this prefecture.</returns>
    public static bool TryFind(MunicipalityCode code, [NotNullWhen(true)] out NoticeSender? sender)
    {
        sender = MunicipalityTable.Find(code) is { HasServer: true } municipality ? new NoticeSender(municipality) : null;
        return sender is not null;
    }

    /// <summary>Finds the server that speaks for a municipality of residence.</summary>
    /// <param name="residence">The municipality's code, or a ward's.</param>
    /// <returns>The server; null where no one in this prefecture speaks for it.</returns>
    public static NoticeSender? FindFor(MunicipalityCode residence) =>
        MunicipalityTable.All.Where(row => row.HasServer).Select(row => new NoticeSender(row)).FirstOrDefault(sender => sender.MaySendFor.Contains(residence));

    /// <inheritdoc />
    public bool Equals(NoticeSender? other) => other is not null && Code == other.Code;

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as NoticeSender);

    /// <inheritdoc />
    public override int GetHashCode() => Code.GetHashCode();

    /// <inheritdoc />
    public override string ToString() => $"/municipal-cs/{Code}";
}
