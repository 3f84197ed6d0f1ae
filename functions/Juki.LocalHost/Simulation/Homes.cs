using System.Globalization;

namespace Juki.LocalHost.Simulation;

/// <summary>Finds people homes: addresses in towns of the prefecture.</summary>
/// <param name="chance">The source of chance.</param>
internal sealed class Homes(Chance chance)
{
    private const double ShareWithBuilding = 0.3;
    private const double ShareBetweenWards = 0.4;
    private const string Space = "　";

    private static readonly string[] Buildings = ["ハイツ", "コーポ", "メゾン", "グリーンハイム", "サンハイツ", "第二コーポ"];

    /// <summary>A new home anywhere: larger municipalities, which have more towns, are likelier.</summary>
    public Home Anywhere() => In(chance.OneOf(TownTable.All));

    /// <summary>A new home in a municipality or ward.</summary>
    public Home Within(string municipality) => In(chance.OneOf(TownTable.Of(municipality)));

    /// <summary>Another home within the municipality; from a ward, now and then in another ward of the city.</summary>
    public Home Move(string municipality, string formerAddress)
    {
        while (true)
        {
            var target = chance.In(ShareBetweenWards) ? chance.OneOf(Municipal.SentWith(municipality)) : municipality;
            if (Within(target) is var home && home.Address != formerAddress)
                return home;
        }
    }

    /// <summary>A new home in a town.</summary>
    public Home In(Town town)
    {
        var lot = $"{Wide(chance.Between(1, 3000))}番地{Wide(chance.Between(1, 30))}";
        var building = chance.In(ShareWithBuilding) ? $"{Space}{chance.OneOf(Buildings)}{Wide((chance.Between(1, 9) * 100) + chance.Between(1, 12))}号" : string.Empty;
        return new Home(town.Municipality, town.Code, town.MunicipalityName + town.Name + lot + building);
    }

    private static string Wide(int number) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)(digit - '0' + '０')));
}

/// <summary>Where somebody lives.</summary>
/// <param name="Municipality">市町村コード.</param>
/// <param name="TownCode">大字・字コード.</param>
/// <param name="Address">住所.</param>
internal sealed record Home(string Municipality, string TownCode, string Address)
{
    /// <summary>An entry with this as its home.</summary>
    public RegisterEntry Of(RegisterEntry entry) =>
        entry with { Municipality = Municipality, TownCode = TownCode, Address = Address, AddressGaijiSerial = 0 };

    /// <summary>Says nothing of whom it is.</summary>
    public override string ToString() => "(home)";
}
