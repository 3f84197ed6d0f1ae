using System.Globalization;
using CsvHelper;

namespace Juki.Registry.Bulk;

/// <summary>A drive or other medium (電子記録媒体) on which results of bulk jobs may be carried.</summary>
/// <param name="DriveId">Its id on the register.</param>
/// <param name="AgencyId">The agency that it belongs to.</param>
/// <param name="Kind">What it is, such as <c>usb</c>.</param>
/// <param name="Serial">Its serial number.</param>
/// <param name="Encryption">How it encrypts what it holds.</param>
/// <param name="RegisteredOn">First day on which it may be used, in Japan.</param>
/// <param name="ValidTo">Last day.</param>
/// <param name="IsRevoked">Whether it was revoked, as lost or retired.</param>
public sealed record Drive(string DriveId, string AgencyId, string Kind, string Serial, string Encryption, DateOnly RegisteredOn, DateOnly ValidTo, bool IsRevoked)
{
    private const string Active = "active";
    private const string Revoked = "revoked";
    private const string DayFormat = "yyyy-MM-dd";

    internal static Drive Read(CsvReader csv) => new(
        csv.GetString("driveId"),
        csv.GetString("agencyId"),
        csv.GetString("kind"),
        csv.GetString("serial"),
        csv.GetString("encryption") is { Length: > 0 } encryption ? encryption : throw new FormatException("A drive has no encryption."),
        DateOnly.ParseExact(csv.GetString("registeredOn"), DayFormat, CultureInfo.InvariantCulture),
        DateOnly.ParseExact(csv.GetString("validTo"), DayFormat, CultureInfo.InvariantCulture),
        csv.GetString("status") switch
        {
            Active => false,
            Revoked => true,
            _ => throw new FormatException("A status is neither active nor revoked."),
        });
}
