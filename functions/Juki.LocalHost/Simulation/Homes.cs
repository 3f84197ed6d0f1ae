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

    /// <summary>A new home in a municipality that another server speaks for.</summary>
    public Home OutsideOf(string sender)
    {
        while (true)
        {
            if (Anywhere() is var home && Municipal.SenderOf(home.Municipality) != sender)
                return home;
        }
    }

    /// <summary>A home in a town whose addresses were made anew (住居表示).</summary>
    /// <param name="municipality">The municipality or ward.</param>
    /// <param name="oaza">First three digits of the town's code.</param>
    /// <param name="block">Last three digits of the new town's code.</param>
    public Home Renumbered(string municipality, string oaza, string block)
    {
        var town = TownTable.Of(municipality).First(candidate => candidate.Code.StartsWith(oaza, StringComparison.Ordinal));
        var lot = $"一丁目{Wide(chance.Between(1, 40))}番{Wide(chance.Between(1, 60))}号";
        return new Home(municipality, oaza + block, town.MunicipalityName + town.Name + lot);
    }

    /// <summary>A new home in a town.</summary>
    public Home In(Town town)
    {
        var lot = $"{Wide(chance.Between(1, 3000))}番地{Wide(chance.Between(1, 30))}";
        var building = chance.In(ShareWithBuilding) ? Building() : string.Empty;
        return new Home(town.Municipality, town.Code, town.MunicipalityName + town.Name + lot + building);
    }

    /// <summary>The same home with its address written in another way: a building named, or no more.</summary>
    public RegisterEntry Rewrite(RegisterEntry entry)
    {
        var end = entry.Address.IndexOf(Space, StringComparison.Ordinal);
        return end < 0
            ? entry with { Address = entry.Address + Building() }
            : entry with { Address = entry.Address[..end], AddressGaijiSerial = 0 };
    }

    private string Building() => $"{Space}{chance.OneOf(Buildings)}{Wide((chance.Between(1, 9) * 100) + chance.Between(1, 12))}号";

    private static string Wide(int number) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)(digit - '0' + '０')));
}
