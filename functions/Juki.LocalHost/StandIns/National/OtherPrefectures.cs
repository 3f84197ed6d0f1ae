using System.Globalization;
using Juki.LocalHost.Simulation;
using Juki.Records.Items;

namespace Juki.LocalHost.StandIns.National;

/// <summary>Synthetic people of other prefectures, as the national server holds them: the same seed makes the same people.</summary>
internal static class OtherPrefectures
{
    /// <summary>How many people.</summary>
    public const int Count = 200;

    // Every so many somebody is dead, and somebody bears another's name and birth date.
    private const int EachDead = 20;
    private const int EachNamesake = 25;
    private const string MovedIn = "11";
    private const string Died = "22";
    private const string Since = "20250401";

    private static readonly DateOnly Oldest = new(1930, 1, 1);
    private static readonly DateOnly Youngest = new(2006, 12, 31);

    /// <summary>Makes them.</summary>
    /// <param name="seed">The seed.</param>
    /// <returns>The people; the first is alive, has a number and shares name and birth date with nobody.</returns>
    public static IReadOnlyList<JukiRecord> Make(int seed)
    {
        var chance = new Chance(seed);
        var people = new People(chance, new Numbers(chance));
        var made = new List<JukiRecord>(Count);
        for (var at = 0; at < Count; at++)
        {
            var town = chance.OneOf(OtherTowns.All);
            var lot = string.Create(CultureInfo.InvariantCulture, $"{chance.Between(1, 900)}番地");
            var entry = people.Make(chance.Day(Oldest, Youngest), new Home(town.Municipality, "", town.Address + lot));
            var record = RecordOf(entry, isDead: at % EachDead == EachDead - 1);
            made.Add(at % EachNamesake == EachNamesake - 1 ? NamesakeOf(made[^2], record) : record);
        }

        return made;
    }

    private static JukiRecord RecordOf(RegisterEntry entry, bool isDead) => new(RecordItems.Blank(FieldTable.Juki)
        .With(JukiItem.ResidentCode, entry.ResidentCode)
        .With(JukiItem.Name, entry.Name)
        .With(JukiItem.NameKana, entry.NameKana)
        .With(JukiItem.BirthDate, entry.BirthDate)
        .With(JukiItem.Sex, entry.Sex)
        .With(JukiItem.Address, entry.Address)
        .With(JukiItem.IndividualNumber, entry.IndividualNumber)
        .With(JukiItem.ChangeReason, isDead ? Died : MovedIn)
        .With(JukiItem.ChangeDate, Since)
        .With(JukiItem.MunicipalityCode, entry.Municipality)
        .With(JukiItem.RemovedFlag, isDead ? JukiFlags.Removed : JukiFlags.Living));

    private static JukiRecord NamesakeOf(JukiRecord other, JukiRecord record) => new(new[] { JukiItem.Name, JukiItem.NameKana, JukiItem.BirthDate, JukiItem.Sex }
        .Aggregate(record.Items, (items, item) => items.With(item, other.Items[item])));
}
